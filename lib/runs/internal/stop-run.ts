import "server-only";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { storableText } from "@/lib/core/storable-text";
import { runPlaces } from "../run-select";
import { stopReasonSentences, type StopReason } from "../state";
import { transitionRun } from "../transition-run";
import type { LoadedRun } from "./load-run";
import { partialResult } from "./partial-result";
import { settleThread } from "./settle-thread";

/**
 * Ends a run before its natural end, with a typed reason and the partial result: the last text that the agent wrote.
 * Changes nothing when the run has ended already.
 */
export async function stopRun(
  tx: Tx,
  ctx: WorkspaceContext,
  run: LoadedRun,
  reason: StopReason,
  detail: Record<string, unknown>,
): Promise<void> {
  const partial = partialResult(run.steps);
  const message = typeof detail.message === "string" ? detail.message : stopReasonSentences[reason];
  const stopped = await transitionRun(tx, ctx.workspaceId, run.id, "stopped", {
    stopReason: reason,
    stopDetail: { ...detail, message },
    outputSealed: run.sealer.sealText(partial, runPlaces.output(run.id)),
  });
  if (!stopped) return;
  await tx.runStep.updateMany({
    where: { workspaceId: ctx.workspaceId, runId: run.id, status: { in: ["running", "waiting"] } },
    data: { status: reason === "policy_denied" ? "denied" : "cancelled", endedAt: now() },
  });
  await settleThread(tx, run, partial === "" ? message : `${partial}\n\n${message}`);
  await recordAudit(tx, ctx, {
    action: "run.stopped",
    target: { type: "run", id: run.id },
    summary: storableText(`Stopped: ${message}`, 500),
    facts: { reason },
  });
}
