import "server-only";
import type { Tx } from "@/lib/core/db";
import { endReservation, type ReservationRef } from "./internal/end-reservation";

/**
 * Ends a hold with what the call really cost; null when the price is not known. The spending itself is counted by
 * `recordUsage`: call that first and this second, in one transaction, so that the amount is at no instant missing from
 * the counters. Settling twice changes nothing; settling after expiry notes the amount and returns nothing twice.
 * Throws `not_found` when there is no such reservation.
 */
export async function settle(
  tx: Tx,
  workspaceId: string,
  input: ReservationRef & { actualMicroUsd: bigint | null },
): Promise<void> {
  await endReservation(tx, workspaceId, input, { status: "settled", settledAmount: input.actualMicroUsd });
}
