import "server-only";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import type { StepSummaryDto } from "./schema";

/** What a stream of a run says, in order. No content: a reader fetches what it may see. */
export type RunEventData =
  | { type: "run.status"; status: string; stopReason: string | null; costMicroUsd: number }
  | { type: "step.updated"; step: StepSummaryDto }
  | { type: "approval.updated"; approvalId: string; status: string };

/**
 * Appends to the run's event log in the caller's transaction and wakes the streams when it commits. The update of the
 * run's counter is what orders concurrent writers.
 */
export async function appendRunEvent(tx: Tx, workspaceId: string, runId: string, event: RunEventData): Promise<void> {
  const { type, ...data } = event;
  const { lastEventSeq } = await tx.run.update({
    where: { id_workspaceId: { id: runId, workspaceId } },
    data: { lastEventSeq: { increment: 1 } },
    select: { lastEventSeq: true },
  });
  await tx.runEvent.create({
    data: { workspaceId, runId, seq: lastEventSeq, type, data: data as object, createdAt: now() },
    select: { seq: true },
  });
  await tx.$executeRaw`SELECT pg_notify('run_events', ${`${runId}:${lastEventSeq}`})`;
}
