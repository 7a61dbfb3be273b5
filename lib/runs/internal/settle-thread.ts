import "server-only";
import type { Tx } from "@/lib/core/db";
import { appendMessage, touchThread } from "../thread-turn";
import type { LoadedRun } from "./load-run";

/** Writes the agent's answer into the conversation that the run belongs to, once per run. */
export async function settleThread(tx: Tx, run: LoadedRun, text: string): Promise<void> {
  if (!run.threadId) return;
  const { workspaceId, threadId } = run;
  // The lock orders answers of runs that end together in one thread.
  await tx.$queryRaw`SELECT id FROM threads WHERE id = ${threadId} AND "workspaceId" = ${workspaceId} FOR UPDATE`;
  const existing = await tx.message.findFirst({
    where: { workspaceId, threadId, runId: run.id, role: "assistant" },
    select: { id: true },
  });
  if (existing) return;
  await appendMessage(tx, run.sealer, { workspaceId, threadId, role: "assistant", text, runId: run.id });
  await touchThread(tx, workspaceId, threadId, null);
}
