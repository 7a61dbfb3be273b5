import { apiRoute } from "@/lib/http/api-route";
import { regenerateAnswer } from "@/lib/threads/post-message";
import { regenerateAnswerContract } from "@/lib/threads/api";

export const POST = apiRoute(regenerateAnswerContract, ({ ctx, params }) => regenerateAnswer(ctx, params.threadId));
