import "server-only";
import type { Tx } from "@/lib/core/db";
import { endReservation, type ReservationRef } from "./internal/end-reservation";

/**
 * Gives a hold back when the call did not happen. A settled or expired reservation stays as it is, so that it is safe
 * to release whatever a run left behind. Throws `not_found` when there is no such reservation.
 */
export async function release(tx: Tx, workspaceId: string, input: ReservationRef): Promise<void> {
  await endReservation(tx, workspaceId, input, { status: "released", settledAmount: null });
}
