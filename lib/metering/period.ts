/** The periods of a budget. Days and months are UTC, for every workspace alike. */
export const periods = ["day", "month"] as const;
export type Period = (typeof periods)[number];

/** The UTC day of an instant: 2026-11-21. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** The name of the period that an instant falls in: 2026-11-21 or 2026-11. */
export function periodName(period: Period, at: Date): string {
  return period === "day" ? dayOf(at) : dayOf(at).slice(0, 7);
}

/** The first instant of the period. */
export function periodStart(period: Period, at: Date): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), period === "day" ? at.getUTCDate() : 1));
}

/** The first instant of the next period: when a counter of this one stops mattering. */
export function periodEnd(period: Period, at: Date): Date {
  return period === "day"
    ? new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() + 1))
    : new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1));
}

/**
 * Spending at the end of the month if it goes on as so far: a straight line through the time that has passed, to the
 * millisecond. Null before an hour of the month has passed, when the line would say nothing.
 */
export function projectMonth(spentMicroUsd: bigint, at: Date): bigint | null {
  const start = periodStart("month", at).getTime();
  const elapsedMs = BigInt(at.getTime() - start);
  if (elapsedMs < 3_600_000n) return null;
  return (spentMicroUsd * BigInt(periodEnd("month", at).getTime() - start)) / elapsedMs;
}
