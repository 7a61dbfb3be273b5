import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { conflict, notFound } from "@/lib/core/errors";
import { sealerFor } from "@/lib/core/workspace-keys";
import { describeTarget, openTarget } from "./destination-select";
import { newestCheckpoint } from "./internal/newest-checkpoint";
import { sendCheckpoint } from "./internal/send-checkpoint";
import type { DeliveryTestDto } from "./schema";

/**
 * Delivers the newest checkpoint now, whether or not it is due, has been delivered, or the destination is on. A failure is
 * an answer. Throws `not_found`, and `conflict` while there is no checkpoint.
 */
export async function testDestination(ctx: WorkspaceContext, destinationId: string): Promise<DeliveryTestDto> {
  ctx.require("audit:manage");
  const { workspaceId } = ctx;
  const sealer = await sealerFor(workspaceId);
  const row = await inWorkspace(ctx, (tx) =>
    tx.auditDestination.findFirst({
      where: { id: destinationId, workspaceId },
      select: { id: true, targetSealed: true },
    }),
  );
  if (!row) throw notFound("audit destination", destinationId);
  const outgoing = await newestCheckpoint(ctx);
  if (!outgoing) throw conflict("There is no checkpoint yet. The first is signed within a minute.");
  const target = openTarget(sealer, row);
  const problem = await sendCheckpoint(ctx, row.id, target, outgoing);
  await inWorkspace(ctx, (tx) =>
    recordAudit(tx, ctx, {
      action: "audit.destination_tested",
      target: { type: "audit_destination", id: row.id },
      summary: `Tested the delivery of checkpoints to ${describeTarget(target).name}: ${problem ? "it failed" : "it works"}`,
      facts: { ok: problem === null, size: outgoing.checkpoint.size },
    }),
  );
  return { ok: problem === null, size: outgoing.checkpoint.size, error: problem?.message ?? null };
}
