import "server-only";
import { day, now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";

/** How often a rule held: `acted` with power over the verdict, `recent` of these since the later day. */
export type HeldRule = {
  pack: string;
  policyId: string;
  title: string;
  acted: number;
  observed: number;
  recent: number;
};

type Row = { pack: string; policyId: string; title: string; acted: bigint; observed: bigint; recent: bigint };

/** The start of a window of whole UTC days that ends with today: 7 is today and the six days before. */
export function startOfDays(days: number): Date {
  return new Date(Math.floor(now().getTime() / day) * day - (days - 1) * day);
}

/**
 * How often each rule held on the UTC days since a start, most often first. Reads the daily counts, so it costs the
 * same however many decisions there were. `pack` leaves the others out; `onlyDeciding` leaves out rules that only permit
 * or record.
 */
export async function countHeldRules(
  tx: Tx,
  workspaceId: string,
  since: Date,
  filter: { recentSince?: Date; pack?: string | null; onlyDeciding?: boolean } = {},
): Promise<HeldRule[]> {
  const { recentSince = since, pack = null, onlyDeciding = false } = filter;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT pack, "policyId", (array_agg(title ORDER BY day DESC))[1] AS title,
           sum(held)::bigint AS acted, sum(observed + monitored)::bigint AS observed,
           coalesce(sum(held) FILTER (WHERE day >= ${utcDate(recentSince)}::date), 0)::bigint AS recent
    FROM rule_daily
    WHERE "workspaceId" = ${workspaceId} AND day >= ${utcDate(since)}::date
      AND (NOT ${onlyDeciding}::boolean OR obligation NOT IN ('allow', 'log'))
      AND (${pack}::text IS NULL OR pack = ${pack})
    GROUP BY pack, "policyId"
    ORDER BY sum(held + observed + monitored) DESC, "policyId"
    LIMIT 2000`;
  return rows.map((row) => ({
    ...row,
    acted: Number(row.acted),
    observed: Number(row.observed),
    recent: Number(row.recent),
  }));
}

/** How many decisions had each verdict on the UTC days since a start, from the daily counts. */
export async function countVerdicts(tx: Tx, workspaceId: string, since: Date): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ verdict: string; decisions: bigint }[]>`
    SELECT verdict, sum(decisions)::bigint AS decisions
    FROM decision_daily
    WHERE "workspaceId" = ${workspaceId} AND day >= ${utcDate(since)}::date
    GROUP BY verdict`;
  return new Map(rows.map(({ verdict, decisions }) => [verdict, Number(decisions)]));
}

const utcDate = (at: Date): string => at.toISOString().slice(0, 10);
