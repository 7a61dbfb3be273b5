import "server-only";
import { now } from "@/lib/core/clock";
import { withTenant } from "@/lib/core/db";

/**
 * Computes a workspace's daily sums and what its counters say was spent anew from its usage events. A repair tool:
 * recording pauses for every workspace while it runs, and loses nothing. Holds stay as they are. May be repeated.
 */
export async function rebuildUsageDaily(workspaceId: string): Promise<void> {
  await withTenant(workspaceId, async (tx) => {
    // In the order in which recording writes. Whoever has written sums has committed before the lock is ours; whoever
    // has only inserted events is not seen here and adds them to the new sums afterwards.
    await tx.$executeRaw`LOCK TABLE limit_counters IN SHARE ROW EXCLUSIVE MODE`;
    await tx.$executeRaw`LOCK TABLE usage_daily IN SHARE ROW EXCLUSIVE MODE`;
    await tx.usageDaily.deleteMany({ where: { workspaceId } });
    await tx.$executeRaw`
      INSERT INTO usage_daily ("workspaceId", day, meter, "agentId", "userId", "apiKeyId", "modelRef", "toolName",
                               quantity, "costMicroUsd", "eventCount", "unknownPriceCount")
      SELECT "workspaceId", ("occurredAt" AT TIME ZONE 'UTC')::date, meter, coalesce("agentId", ''), coalesce("userId", ''),
             coalesce("apiKeyId", ''), coalesce("modelRef", ''), coalesce("toolName", ''),
             sum(quantity), coalesce(sum("costMicroUsd"), 0), count(*), count(*) FILTER (WHERE "costMicroUsd" IS NULL)
      FROM usage_events WHERE "workspaceId" = ${workspaceId}
      GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`;
    await tx.limitCounter.updateMany({ where: { workspaceId }, data: { used: 0n, updatedAt: now() } });
    await tx.$executeRaw`
      INSERT INTO limit_counters ("workspaceId", "counterKey", used, "updatedAt")
      SELECT e."workspaceId", owner.key || period.suffix, sum(e."costMicroUsd"), ${now()}
      FROM usage_events e
      CROSS JOIN LATERAL (VALUES ('workspace'), ('agent:' || nullif(e."agentId", '')), ('member:' || nullif(e."userId", '')),
                                 ('key:' || nullif(e."apiKeyId", '')), ('run:' || nullif(e."runId", ''))) AS owner(key)
      CROSS JOIN LATERAL (VALUES (':day:' || to_char(e."occurredAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD')),
                                 (':month:' || to_char(e."occurredAt" AT TIME ZONE 'UTC', 'YYYY-MM')), ('')) AS period(suffix)
      WHERE e."workspaceId" = ${workspaceId} AND e."costMicroUsd" > 0
        AND owner.key IS NOT NULL AND (owner.key LIKE 'run:%') = (period.suffix = '')
      GROUP BY 1, 2
      ON CONFLICT ("workspaceId", "counterKey") DO UPDATE SET used = EXCLUDED.used, "updatedAt" = EXCLUDED."updatedAt"`;
  });
}
