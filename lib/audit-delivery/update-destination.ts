import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { notFound } from "@/lib/core/errors";
import { sealerFor } from "@/lib/core/workspace-keys";
import { describeTarget, destinationSelect, openTarget, toDestinationDto } from "./destination-select";
import type { DestinationDto, UpdateDestinationBody } from "./schema";

/** Turns a destination on or off, or changes how often. Turned on, it is tried again at once. Repeatable. */
export async function updateDestination(
  ctx: WorkspaceContext,
  destinationId: string,
  { isOn, every }: UpdateDestinationBody,
): Promise<DestinationDto> {
  ctx.require("audit:manage");
  const { workspaceId } = ctx;
  const sealer = await sealerFor(workspaceId);
  return inWorkspace(ctx, async (tx) => {
    const where = { id: destinationId, workspaceId };
    const before = await tx.auditDestination.findFirst({ where, select: destinationSelect });
    if (!before) throw notFound("audit destination", destinationId);
    const next = { isOn: isOn ?? before.isOn, every: every ?? before.every };
    if (next.isOn === before.isOn && next.every === before.every) return toDestinationDto(before, sealer);
    const row = await tx.auditDestination.update({
      where: { id_workspaceId: where },
      data: { ...next, ...(next.isOn && !before.isOn ? { retryAt: null, failures: 0 } : {}) },
      select: destinationSelect,
    });
    const { name } = describeTarget(openTarget(sealer, row));
    const what = next.isOn === before.isOn ? "Changed" : next.isOn ? "Turned on" : "Turned off";
    await recordAudit(tx, ctx, {
      action: "audit.destination_changed",
      target: { type: "audit_destination", id: destinationId },
      summary: `${what} the delivery of checkpoints to ${name}`,
      facts: { from: { isOn: before.isOn, every: before.every }, to: next },
    });
    return toDestinationDto(row, sealer);
  });
}
