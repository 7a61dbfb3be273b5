import "server-only";
import { withTenant } from "@/lib/core/db";

/**
 * Computes a workspace's daily counts of decisions and rules anew. A repair tool: recording pauses for every workspace
 * while it runs, and loses nothing. Days before the oldest decision that is kept stay as they were counted. May be
 * repeated.
 */
export async function rebuildDecisionCounts(workspaceId: string): Promise<void> {
  await withTenant(workspaceId, async (tx) => {
    // In the order in which recording writes. Whoever has counted has committed before the lock is ours; whoever has
    // only stored a decision is not seen here and adds it to the new counts afterwards.
    await tx.$executeRaw`LOCK TABLE decision_daily, rule_daily IN SHARE ROW EXCLUSIVE MODE`;
    const [oldest] = await tx.$queryRaw<{ day: Date | null }[]>`
      SELECT (min("createdAt") AT TIME ZONE 'UTC')::date AS day FROM decisions WHERE "workspaceId" = ${workspaceId}`;
    if (!oldest?.day) return;
    const kept = { workspaceId, day: { gte: oldest.day } };
    await tx.decisionDaily.deleteMany({ where: kept });
    await tx.ruleDaily.deleteMany({ where: kept });
    await tx.$executeRaw`
      INSERT INTO decision_daily ("workspaceId", day, verdict, decisions)
      SELECT "workspaceId", ("createdAt" AT TIME ZONE 'UTC')::date, verdict, count(*)
      FROM decisions WHERE "workspaceId" = ${workspaceId}
      GROUP BY 1, 2, 3`;
    await tx.$executeRaw`
      INSERT INTO rule_daily ("workspaceId", day, pack, "policyId", title, obligation, held, observed, monitored)
      SELECT d."workspaceId", (d."createdAt" AT TIME ZONE 'UTC')::date, said.rule->>'pack', said.rule->>'policyId',
             (array_agg(said.rule->>'title' ORDER BY d."createdAt" DESC))[1],
             (array_agg(said.rule->>'obligation' ORDER BY d."createdAt" DESC))[1],
             count(*) FILTER (WHERE said.acted),
             count(*) FILTER (WHERE NOT said.acted AND said.rule->>'mode' IS DISTINCT FROM 'monitor'),
             count(*) FILTER (WHERE NOT said.acted AND said.rule->>'mode' = 'monitor')
      FROM decisions d
      CROSS JOIN LATERAL (
        SELECT value AS rule, true AS acted FROM jsonb_array_elements(d.reasons)
        UNION ALL
        SELECT value, false FROM jsonb_array_elements(d.observed)) said
      WHERE d."workspaceId" = ${workspaceId}
      GROUP BY 1, 2, 3, 4`;
  });
}
