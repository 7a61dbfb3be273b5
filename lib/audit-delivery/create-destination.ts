import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { actingUserId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { conflict } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { lockName } from "@/lib/core/lock-name";
import { sealerFor } from "@/lib/core/workspace-keys";
import { describeTarget, destinationSelect, sealTarget, toDestinationDto } from "./destination-select";
import type { CreateDestinationInput, DestinationDto } from "./schema";

export const maxDestinations = 5;

/**
 * Has checkpoints delivered outside from now on, beginning with the newest. Nothing is sent yet. What is secret is sealed
 * and not shown again. Throws `conflict` for the sixth.
 */
export async function createDestination(ctx: WorkspaceContext, input: CreateDestinationInput): Promise<DestinationDto> {
  ctx.require("audit:manage");
  const { workspaceId } = ctx;
  const id = newId("auditDestination");
  const sealer = await sealerFor(workspaceId);
  return inWorkspace(ctx, async (tx) => {
    await lockName(tx, `audit-destinations:${workspaceId}`);
    if ((await tx.auditDestination.count({ where: { workspaceId } })) >= maxDestinations)
      throw conflict(`Checkpoints go to at most ${maxDestinations} destinations. Remove one that you do not need.`);
    const row = await tx.auditDestination.create({
      data: {
        id,
        workspaceId,
        kind: input.target.kind,
        targetSealed: sealTarget(sealer, id, input.target),
        every: input.every,
        createdById: actingUserId(ctx),
        createdAt: now(),
      },
      select: destinationSelect,
    });
    const { name, facts } = describeTarget(input.target);
    await recordAudit(tx, ctx, {
      action: "audit.destination_added",
      target: { type: "audit_destination", id },
      summary: `Has checkpoints delivered to ${name}`,
      facts: { ...facts, every: input.every },
    });
    return toDestinationDto(row, sealer);
  });
}
