import "server-only";
import type { Tx } from "@/lib/core/db";

/** Counting stops here, so that the page costs the same whatever a workspace does. */
export const maxCounted = 50_000;

/** How often a policy held: `acted` with power over the verdict, `recent` of these since the later moment. */
export type PolicyCounts = { pack: string; policyId: string; acted: number; observed: number; recent: number };

type Row = { pack: string; policyId: string; acted: bigint; observed: bigint; recent: bigint };

/** The decisions since a moment, at most the newest 50,000, and how often each policy held in them. Two queries by index. */
export async function countDecisions(
  tx: Tx,
  workspaceId: string,
  since: Date,
  recentSince: Date,
): Promise<{ total: number; policies: PolicyCounts[] }> {
  const [counted] = await tx.$queryRaw<{ total: bigint }[]>`
    SELECT count(*) AS total
    FROM (SELECT 1 FROM decisions WHERE "workspaceId" = ${workspaceId} AND "createdAt" >= ${since}
          LIMIT ${maxCounted}) recent`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT rule->>'pack' AS pack, rule->>'policyId' AS "policyId",
           count(*) FILTER (WHERE acted) AS acted, count(*) FILTER (WHERE NOT acted) AS observed,
           count(*) FILTER (WHERE acted AND "createdAt" >= ${recentSince}) AS recent
    FROM (SELECT reasons, observed, "createdAt" FROM decisions
          WHERE "workspaceId" = ${workspaceId} AND "createdAt" >= ${since}
          ORDER BY "createdAt" DESC LIMIT ${maxCounted}) d
    CROSS JOIN LATERAL (
      SELECT value AS rule, true AS acted FROM jsonb_array_elements(d.reasons)
      UNION ALL
      SELECT value, false FROM jsonb_array_elements(d.observed)) held
    GROUP BY 1, 2
    LIMIT 2000`;
  return {
    total: Number(counted?.total ?? 0n),
    policies: rows.map(({ pack, policyId, acted, observed, recent }) => {
      return { pack, policyId, acted: Number(acted), observed: Number(observed), recent: Number(recent) };
    }),
  };
}
