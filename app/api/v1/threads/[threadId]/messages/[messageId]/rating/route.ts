import { apiRoute } from "@/lib/http/api-route";
import { rateMessage } from "@/lib/threads/rate-message";
import { rateMessageContract } from "@/lib/threads/api";

export const PUT = apiRoute(rateMessageContract, ({ ctx, params, body }) => rateMessage(ctx, { ...body, ...params }));
