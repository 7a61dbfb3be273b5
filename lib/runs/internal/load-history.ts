import "server-only";
import type { Tx } from "@/lib/core/db";
import { messagePlace } from "@/lib/threads/message-place";
import type { AttachedDocument, HistoryMessage } from "./conversation";
import type { LoadedRun } from "./load-run";

const maxHistory = 40;

/** What was said in the run's thread before its own message, oldest first; the last forty that stand. */
export async function loadHistory(tx: Tx, run: LoadedRun): Promise<HistoryMessage[]> {
  if (!run.threadId) return [];
  const { workspaceId, threadId } = run;
  const own = await tx.message.findFirst({
    where: { workspaceId, threadId, runId: run.id, role: "user" },
    select: { ordinal: true },
  });
  const rows = await tx.message.findMany({
    where: {
      workspaceId,
      threadId,
      supersededAt: null,
      ...(own ? { ordinal: { lt: own.ordinal } } : { createdAt: { lt: run.createdAt } }),
    },
    select: { id: true, role: true, contentSealed: true },
    orderBy: { ordinal: "desc" },
    take: maxHistory,
  });
  return rows.reverse().map((row): HistoryMessage => ({
    role: row.role === "assistant" ? "assistant" : "user",
    content: run.sealer.openText(row.contentSealed, messagePlace(row.id)),
  }));
}

/** Names of the documents that the task is about. */
export async function loadAttachments(tx: Tx, run: LoadedRun): Promise<AttachedDocument[]> {
  if (run.documentIds.length === 0) return [];
  return tx.document.findMany({
    where: { workspaceId: run.workspaceId, id: { in: run.documentIds } },
    select: { id: true, name: true },
  });
}
