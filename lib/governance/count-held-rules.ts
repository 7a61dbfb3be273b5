import "server-only";
import type { Tx } from "@/lib/core/db";

/** Counting stops here, so that a page costs the same whatever a workspace does. */
export const maxCounted = 50_000;

/** How often a rule held: `acted` with power over the verdict, `recent` of these since the later moment. */
export type HeldRule = {
  pack: string;
  policyId: string;
  title: string;
  acted: number;
  observed: number;
  recent: number;
};

type Row = { pack: string; policyId: string; title: string; acted: bigint; observed: bigint; recent: bigint };

/**
 * How often each rule held in the decisions since a moment, at most the newest 50,000, most often first. One query by index.
 * `pack` leaves the others out; `onlyDeciding` leaves out rules that only permit or record.
 */
export async function countHeldRules(
  tx: Tx,
  workspaceId: string,
  since: Date,
  filter: { recentSince?: Date; pack?: string | null; onlyDeciding?: boolean } = {},
): Promise<HeldRule[]> {
  const { recentSince = since, pack = null, onlyDeciding = false } = filter;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT rule->>'pack' AS pack, rule->>'policyId' AS "policyId", max(rule->>'title') AS title,
           count(*) FILTER (WHERE acted) AS acted, count(*) FILTER (WHERE NOT acted) AS observed,
           count(*) FILTER (WHERE acted AND "createdAt" >= ${recentSince}) AS recent
    FROM (SELECT reasons, observed, "createdAt" FROM decisions
          WHERE "workspaceId" = ${workspaceId} AND "createdAt" >= ${since}
          ORDER BY "createdAt" DESC LIMIT ${maxCounted}) newest
    CROSS JOIN LATERAL (
      SELECT value AS rule, true AS acted FROM jsonb_array_elements(newest.reasons)
      UNION ALL
      SELECT value, false FROM jsonb_array_elements(newest.observed)) held
    WHERE (NOT ${onlyDeciding}::boolean OR rule->>'obligation' NOT IN ('allow', 'log'))
      AND (${pack}::text IS NULL OR rule->>'pack' = ${pack})
    GROUP BY 1, 2
    ORDER BY count(*) DESC, 2
    LIMIT 2000`;
  return rows.map((row) => ({
    ...row,
    acted: Number(row.acted),
    observed: Number(row.observed),
    recent: Number(row.recent),
  }));
}
