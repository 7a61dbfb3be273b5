import "server-only";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { lockCounters, returnHold } from "./limit-counters";

export type ReservationRef = { idempotencyKey: string } | { reservationId: string };

type Ending = { status: "settled" | "released" | "expired"; settledAmount: bigint | null };

/** Which endings may replace which states. */
const replaceable: Record<Ending["status"], readonly string[]> = {
  settled: ["held", "expired", "released"],
  released: ["held"],
  expired: ["held"],
};

/**
 * Moves a reservation to its end and returns what it held, once. Counters are locked before the reservation, in the
 * order of `reserve`. Answers whether anything changed.
 */
export async function endReservation(
  tx: Tx,
  workspaceId: string,
  ref: ReservationRef,
  ending: Ending,
): Promise<boolean> {
  const where = "reservationId" in ref ? { id: ref.reservationId } : { idempotencyKey: ref.idempotencyKey };
  const found = await tx.reservation.findFirst({
    where: { ...where, workspaceId },
    select: { id: true, counterKeys: true },
  });
  if (!found) throw notFound("reservation", Object.values(where).join());
  await lockCounters(tx, workspaceId, [...found.counterKeys].sort());
  const [row] = await tx.$queryRaw<
    { status: string; counterKeys: string[]; amountMicroUsd: bigint; expiresAt: Date }[]
  >`
    SELECT status, "counterKeys", "amountMicroUsd", "expiresAt" FROM reservations
    WHERE id = ${found.id} AND "workspaceId" = ${workspaceId} FOR UPDATE`;
  if (!row || !replaceable[ending.status].includes(row.status)) return false;
  // A repeat of the call may have taken the hold anew while the sweeper was on its way.
  if (ending.status === "expired" && row.expiresAt > now()) return false;
  await tx.reservation.updateMany({ where: { id: found.id, workspaceId }, data: { ...ending, endedAt: now() } });
  if (row.status === "held") await returnHold(tx, workspaceId, row.counterKeys, row.amountMicroUsd);
  return true;
}
