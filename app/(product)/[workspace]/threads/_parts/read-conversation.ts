import "server-only";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { getDocument } from "@/lib/knowledge/get-document";
import { getRun } from "@/lib/runs/get-run";
import { listMessages } from "@/lib/threads/list-threads";
import { messageListQuery } from "@/lib/threads/schema";
import type { Conversation, RunFacts } from "./conversation";

/** Messages shown at a time; each answer's run is read for its cost and files, so this stays small. */
const most = 30;

/** The last messages of a conversation, or those before one, with what their runs cost and made. Throws `not_found`. */
export async function readConversation(
  ctx: WorkspaceContext,
  threadId: string,
  before?: number,
): Promise<Conversation> {
  const { items, nextBefore } = await listMessages(
    ctx,
    threadId,
    messageListQuery.parse({ limit: most, ...(before ? { before } : {}) }),
  );
  const runIds = [...new Set(items.flatMap(({ runId }) => runId ?? []))];
  const documentIds = [...new Set(items.flatMap((message) => message.documentIds))];
  const [runs, documents] = await Promise.all([
    Promise.all(runIds.map((runId) => readRun(ctx, runId))),
    ctx.can("knowledge:read") ? Promise.all(documentIds.map((documentId) => readName(ctx, documentId))) : [],
  ]);
  return {
    messages: items,
    nextBefore,
    runs: Object.fromEntries(runs.map((run) => [run.id, run])),
    documentNames: Object.fromEntries(documents),
  };
}

async function readRun(ctx: WorkspaceContext, runId: string): Promise<RunFacts> {
  const { id, status, costMicroUsd, hasUnknownCost, artifacts, startedAt, finishedAt } = await getRun(ctx, runId);
  return { id, status, costMicroUsd, hasUnknownCost, artifacts, startedAt, finishedAt };
}

/** A document that was deleted since keeps its place in the conversation. */
async function readName(ctx: WorkspaceContext, documentId: string): Promise<[string, string]> {
  const name = await getDocument(ctx, documentId).then(
    (document) => document.name,
    () => "a deleted document",
  );
  return [documentId, name];
}
