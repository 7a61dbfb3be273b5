import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { notFound } from "@/lib/core/errors";
import { enqueue } from "@/lib/core/outbox";
import { sealerFor } from "@/lib/core/workspace-keys";
import { runCancelled } from "./events";
import { runSelect, toRunDto } from "./run-select";
import { transitionRun } from "./transition-run";
import type { RunDto } from "./schema";

/**
 * Cancels a run that has not finished; cancelling a finished one changes nothing, so that a repeat is safe. A step in
 * flight may still end, but its result is dropped.
 */
export async function cancelRun(ctx: WorkspaceContext, runId: string): Promise<RunDto> {
  ctx.require("runs:write");
  const { workspaceId } = ctx;
  const sealer = await sealerFor(workspaceId);
  return inWorkspace(ctx, async (tx) => {
    const found = await tx.run.findFirst({ where: { id: runId, workspaceId }, select: { id: true } });
    if (!found) throw notFound("run", runId);
    if (await transitionRun(tx, workspaceId, runId, "cancelled")) {
      await tx.runStep.updateMany({
        where: { workspaceId, runId, status: { in: ["running", "waiting"] } },
        data: { status: "cancelled", endedAt: now() },
      });
      await tx.approval.updateMany({
        where: { workspaceId, runId, status: "pending" },
        data: { status: "cancelled", decidedAt: now() },
      });
      await enqueue(tx, runCancelled.create({ workspaceId, runId }), workspaceId);
      await recordAudit(tx, ctx, {
        action: "run.cancelled",
        target: { type: "run", id: runId },
        summary: "Cancelled a run",
      });
    }
    const row = await tx.run.findFirstOrThrow({ where: { id: runId, workspaceId }, select: runSelect });
    return toRunDto(row, sealer, ctx.workspaceSlug);
  });
}
