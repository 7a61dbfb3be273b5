import "server-only";
import { day, hour, now } from "@/lib/core/clock";
import { systemDb, withTenant } from "@/lib/core/db";
import { enqueue } from "@/lib/core/outbox";
import { deliveryQueued } from "./events";

const maxQueued = 500;
/** A delivery that is under way for so long was lost with its job (somebody cancelled it). */
const lostAfterMs = day;

type Due = { id: string; workspaceId: string };

/**
 * Queues a delivery for each destination that is on, rests no more, has none under way, and whose log has a newer
 * checkpoint than the last one there; for those that want one an hour, an hour after that one. The mark that it is under way
 * and the event are written together, so that neither is without the other. The rest of more than 500 is first next time.
 */
export async function queueDeliveries(): Promise<{ queued: number }> {
  const at = now();
  const before = (ms: number): Date => new Date(at.getTime() - ms);
  const due = await systemDb().$queryRaw<Due[]>`
    SELECT d.id, d."workspaceId" FROM audit_destinations d
    JOIN workspaces w ON w.id = d."workspaceId" AND w."deletedAt" IS NULL
    JOIN LATERAL (
      SELECT size FROM audit_checkpoints c WHERE c."workspaceId" = d."workspaceId" ORDER BY size DESC LIMIT 1
    ) newest ON newest.size > d."deliveredSize"
    WHERE d."isOn"
      AND (d."pendingSince" IS NULL OR d."pendingSince" <= ${before(lostAfterMs)})
      AND (d."retryAt" IS NULL OR d."retryAt" <= ${at})
      AND (d.every = 'checkpoint' OR d."deliveredAt" IS NULL OR d."deliveredAt" <= ${before(hour)})
    ORDER BY d."deliveredAt" NULLS FIRST, d.id LIMIT ${maxQueued}`;
  let queued = 0;
  for (const { id, workspaceId } of due) {
    queued += await withTenant(workspaceId, async (tx) => {
      const { count } = await tx.auditDestination.updateMany({
        where: {
          id,
          workspaceId,
          isOn: true,
          OR: [{ pendingSince: null }, { pendingSince: { lte: before(lostAfterMs) } }],
        },
        data: { pendingSince: at },
      });
      if (count > 0) await enqueue(tx, deliveryQueued.create({ workspaceId, destinationId: id }), workspaceId);
      return count;
    });
  }
  return { queued };
}
