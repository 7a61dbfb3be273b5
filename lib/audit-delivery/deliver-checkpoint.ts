import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { hour, inFuture, minute } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { sealerFor } from "@/lib/core/workspace-keys";
import { describeTarget, destinationSelect, openTarget } from "./destination-select";
import { newestCheckpoint } from "./internal/newest-checkpoint";
import { sendCheckpoint } from "./internal/send-checkpoint";

/** How long a destination rests after a delivery was given up, by how often that happened before; then the last. */
const restMs = [15 * minute, hour, 6 * hour];

/**
 * Delivers the newest checkpoint to a destination that is on, once it is newer than the last one there. Repeatable: what is
 * done stays done. Throws `unavailable` where the engine should try again, and `gone` where only a change helps. A receiver
 * that wants no more is turned off.
 *
 * Deliveries have no entry in the log: each would make the log grow, and so be followed by another.
 */
export async function deliverCheckpoint(
  ctx: WorkspaceContext,
  destinationId: string,
): Promise<{ status: "delivered" | "nothing_new" | "off" }> {
  ctx.require("audit:read");
  const { workspaceId } = ctx;
  const sealer = await sealerFor(workspaceId);
  const row = await inWorkspace(ctx, (tx) =>
    tx.auditDestination.findFirst({ where: { id: destinationId, workspaceId }, select: destinationSelect }),
  );
  if (!row?.isOn) return done(ctx, destinationId, "off");
  const outgoing = await newestCheckpoint(ctx);
  if (!outgoing || BigInt(outgoing.checkpoint.size) <= row.deliveredSize)
    return done(ctx, destinationId, "nothing_new");
  const target = openTarget(sealer, row);
  const problem = await sendCheckpoint(ctx, row.id, target, outgoing);
  if (problem === null) return done(ctx, destinationId, "delivered");
  if (problem.remedy !== "unwanted")
    throw new AppError(problem.remedy === "later" ? "unavailable" : "gone", problem.message, { cause: problem });
  await inWorkspace(ctx, async (tx) => {
    await tx.auditDestination.updateMany({ where: { id: row.id, workspaceId }, data: { isOn: false } });
    await recordAudit(tx, ctx, {
      action: "audit.destination_changed",
      target: { type: "audit_destination", id: row.id },
      summary: `Turned off the delivery of checkpoints to ${describeTarget(target).name}: it wants no more`,
      facts: { from: { isOn: true, every: row.every }, to: { isOn: false, every: row.every } },
    });
  });
  return done(ctx, destinationId, "off");
}

/** For the engine, when every attempt failed: the destination rests, then goes on with what is the newest then. */
export async function giveUpOnDelivery(ctx: WorkspaceContext, destinationId: string): Promise<void> {
  ctx.require("audit:read");
  const { workspaceId } = ctx;
  const where = { id: destinationId, workspaceId };
  await inWorkspace(ctx, async (tx) => {
    const row = await tx.auditDestination.findFirst({ where, select: { failures: true } });
    if (!row) return;
    const rest = restMs[Math.min(row.failures, restMs.length - 1)] ?? hour;
    await tx.auditDestination.updateMany({
      where,
      data: { pendingSince: null, failures: { increment: 1 }, retryAt: inFuture(rest) },
    });
  });
}

async function done<Status extends string>(
  ctx: WorkspaceContext,
  id: string,
  status: Status,
): Promise<{ status: Status }> {
  const { workspaceId } = ctx;
  await inWorkspace(ctx, (tx) =>
    tx.auditDestination.updateMany({ where: { id, workspaceId }, data: { pendingSince: null } }),
  );
  return { status };
}
