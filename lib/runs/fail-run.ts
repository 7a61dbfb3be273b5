import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { storableText } from "@/lib/core/storable-text";
import { runPlaces } from "./run-select";
import { loadRun } from "./internal/load-run";
import { partialResult } from "./internal/partial-result";
import { settleThread } from "./internal/settle-thread";
import { transitionRun } from "./transition-run";

/** Ends a run that could not be carried on. `message` must be fit for the run's reader. Changes nothing on a finished run. */
export async function failRun(
  ctx: WorkspaceContext,
  runId: string,
  failure: { code: string; message: string },
): Promise<void> {
  ctx.require("runs:write");
  const { workspaceId } = ctx;
  const run = await loadRun(ctx, runId);
  const partial = partialResult(run.steps);
  await inWorkspace(ctx, async (tx) => {
    const failed = await transitionRun(tx, workspaceId, runId, "failed", {
      stopReason: failure.code,
      stopDetail: { message: failure.message },
      outputSealed: run.sealer.sealText(partial, runPlaces.output(runId)),
    });
    if (!failed) return;
    await tx.runStep.updateMany({
      where: { workspaceId, runId, status: { in: ["running", "waiting"] } },
      data: { status: "failed", errorCode: failure.code, errorMessage: failure.message, endedAt: now() },
    });
    await tx.approval.updateMany({
      where: { workspaceId, runId, status: "pending" },
      data: { status: "cancelled", decidedAt: now() },
    });
    await settleThread(tx, run, failure.message);
    await recordAudit(tx, ctx, {
      action: "run.failed",
      target: { type: "run", id: runId },
      summary: storableText(`A run of ${run.agent.name} failed: ${failure.message}`, 500),
      facts: { code: failure.code },
    });
  });
}
