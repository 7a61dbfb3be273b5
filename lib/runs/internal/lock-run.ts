import "server-only";
import type { Tx } from "@/lib/core/db";
import { isFinished, isRunStatus } from "../state";

/**
 * Locks the run's row until the transaction ends; false when the run has ended, in which case nothing more may be
 * written for it. First statement of every transaction of a step: a cancellation then comes before or after it, never
 * in between. Everybody locks run, conversation, approval and audit chain in this order, so that nobody waits in a circle.
 */
export async function lockOpenRun(
  tx: Tx,
  run: { id: string; workspaceId: string; threadId: string | null },
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ status: string }[]>`
    SELECT status FROM runs WHERE id = ${run.id} AND "workspaceId" = ${run.workspaceId} FOR UPDATE`;
  if (row === undefined || !isRunStatus(row.status) || isFinished(row.status)) return false;
  if (run.threadId) {
    await tx.$queryRaw`SELECT id FROM threads WHERE id = ${run.threadId} AND "workspaceId" = ${run.workspaceId} FOR UPDATE`;
  }
  return true;
}
