import { apiRoute } from "@/lib/http/api-route";
import { createThread } from "@/lib/threads/create-thread";
import { createThreadContract, listThreadsContract } from "@/lib/threads/api";
import { listThreads } from "@/lib/threads/list-threads";

export const GET = apiRoute(listThreadsContract, ({ ctx, query }) => listThreads(ctx, query));

export const POST = apiRoute(createThreadContract, ({ ctx, body }) => createThread(ctx, body));
