import { apiRoute } from "@/lib/http/api-route";
import { archiveThread } from "@/lib/threads/archive-thread";
import { archiveThreadContract, getThreadContract } from "@/lib/threads/api";
import { getThread } from "@/lib/threads/list-threads";

export const GET = apiRoute(getThreadContract, ({ ctx, params }) => getThread(ctx, params.threadId));

export const DELETE = apiRoute(archiveThreadContract, ({ ctx, params }) => archiveThread(ctx, params.threadId));
