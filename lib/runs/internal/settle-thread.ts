import "server-only";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { messagePlace } from "@/lib/threads/message-place";
import type { LoadedRun } from "./load-run";

/** Writes the agent's answer into the thread that the run belongs to, once per run. */
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
  const last = await tx.message.aggregate({ where: { workspaceId, threadId }, _max: { ordinal: true } });
  const id = newId("message");
  await tx.message.create({
    data: {
      id,
      workspaceId,
      threadId,
      ordinal: (last._max.ordinal ?? 0) + 1,
      role: "assistant",
      contentSealed: run.sealer.sealText(text, messagePlace(id)),
      runId: run.id,
      createdAt: now(),
    },
    select: { id: true },
  });
  await tx.thread.updateMany({ where: { id: threadId, workspaceId }, data: { updatedAt: now() } });
}
