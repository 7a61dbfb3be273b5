import "server-only";
import { now } from "@/lib/core/clock";
import { systemDb, withTenant } from "@/lib/core/db";
import { endReservation } from "./internal/end-reservation";

const batchSize = 500;

/**
 * Gives back what abandoned reservations hold (their process died, their run was lost), across all workspaces.
 * Answers how many it ended. A call that turns out to have happened can still be recorded and settled afterwards.
 */
export async function expireReservations(): Promise<number> {
  let ended = 0;
  for (;;) {
    const due = await systemDb().reservation.findMany({
      where: { status: "held", expiresAt: { lte: now() } },
      orderBy: { expiresAt: "asc" },
      take: batchSize,
      select: { id: true, workspaceId: true },
    });
    for (const { id, workspaceId } of due) {
      const changed = await withTenant(workspaceId, (tx) =>
        endReservation(tx, workspaceId, { reservationId: id }, { status: "expired", settledAmount: null }),
      );
      if (changed) ended += 1;
    }
    if (due.length < batchSize) return ended;
  }
}
