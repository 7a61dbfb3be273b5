import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { notFound } from "@/lib/core/errors";
import { sealerFor } from "@/lib/core/workspace-keys";
import { describeTarget, openTarget } from "./destination-select";

/** Stops delivering there and forgets its address and key. What was delivered stays where it is. */
export async function deleteDestination(ctx: WorkspaceContext, destinationId: string): Promise<undefined> {
  ctx.require("audit:manage");
  const { workspaceId } = ctx;
  const sealer = await sealerFor(workspaceId);
  await inWorkspace(ctx, async (tx) => {
    const where = { id: destinationId, workspaceId };
    const row = await tx.auditDestination.findFirst({ where, select: { id: true, targetSealed: true } });
    if (!row) throw notFound("audit destination", destinationId);
    await tx.auditDestination.delete({ where: { id_workspaceId: where }, select: { id: true } });
    await recordAudit(tx, ctx, {
      action: "audit.destination_removed",
      target: { type: "audit_destination", id: destinationId },
      summary: `Removed the delivery of checkpoints to ${describeTarget(openTarget(sealer, row)).name}`,
    });
  });
}
