import { apiRoute } from "@/lib/http/api-route";
import { listMessages } from "@/lib/threads/list-threads";
import { listMessagesContract, postMessageContract } from "@/lib/threads/api";
import { postMessage } from "@/lib/threads/post-message";

export const GET = apiRoute(listMessagesContract, ({ ctx, params, query }) =>
  listMessages(ctx, params.threadId, query),
);

export const POST = apiRoute(postMessageContract, ({ ctx, params, body }) => postMessage(ctx, { ...body, ...params }));
