import { rotateApiKeyContract } from "@/lib/api-keys/api";
import { rotateApiKey } from "@/lib/api-keys/rotate-api-key";
import { apiRoute } from "@/lib/http/api-route";

export const POST = apiRoute(rotateApiKeyContract, ({ ctx, params, body }) =>
  rotateApiKey(ctx, { ...params, ...body }),
);
