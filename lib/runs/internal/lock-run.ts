import "server-only";
import type { Tx } from "@/lib/core/db";
import { isFinished, isRunStatus } from "../state";

/**
 * Locks the run's row until the transaction ends; false when the run has ended, in which case nothing more may be
 * written for it. First statement of every transaction of a step: a cancellation then comes before or after it, never
 * in between, and everybody locks run, approval and audit chain in this order.
 */
export async function lockOpenRun(tx: Tx, workspaceId: string, runId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ status: string }[]>`
    SELECT status FROM runs WHERE id = ${runId} AND "workspaceId" = ${workspaceId} FOR UPDATE`;
  return row !== undefined && isRunStatus(row.status) && !isFinished(row.status);
}
