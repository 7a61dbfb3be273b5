import "server-only";
import type { Tx } from "@/lib/core/db";
import { now } from "@/lib/core/clock";
import { countFinishedRun } from "@/lib/core/metrics";
import { enqueue } from "@/lib/core/outbox";
import { appendRunEvent } from "./append-run-event";
import { runFinished } from "./events";
import { isFinished, sourcesOf, type RunStatus } from "./state";

type Change = {
  stopReason?: string;
  stopDetail?: Record<string, unknown>;
  outputSealed?: Uint8Array<ArrayBuffer>;
  sourcesSealed?: Uint8Array<ArrayBuffer>;
};

/**
 * Moves a run to a status, if its present one allows it; returns whether it did. The condition is in the UPDATE, so of
 * two concurrent moves to an end only one wins. Reaching an end writes the finish event in the same transaction.
 */
export async function transitionRun(
  tx: Tx,
  workspaceId: string,
  runId: string,
  to: RunStatus,
  change: Change = {},
): Promise<boolean> {
  const { stopDetail, ...rest } = change;
  const at = now();
  const { count } = await tx.run.updateMany({
    where: { id: runId, workspaceId, status: { in: sourcesOf(to) } },
    data: {
      ...rest,
      ...(stopDetail ? { stopDetail: stopDetail as object } : {}),
      status: to,
      ...(isFinished(to) ? { finishedAt: at } : {}),
    },
  });
  if (count === 0) return false;
  if (to === "running") {
    await tx.run.updateMany({ where: { id: runId, workspaceId, startedAt: null }, data: { startedAt: at } });
  }
  const run = await tx.run.findFirstOrThrow({
    where: { id: runId, workspaceId },
    select: { costMicroUsd: true, stopReason: true },
  });
  await appendRunEvent(tx, workspaceId, runId, {
    type: "run.status",
    status: to,
    stopReason: run.stopReason,
    costMicroUsd: Number(run.costMicroUsd),
  });
  if (isFinished(to)) {
    countFinishedRun(to);
    await enqueue(tx, runFinished.create({ workspaceId, runId, status: to }), workspaceId);
  }
  return true;
}
