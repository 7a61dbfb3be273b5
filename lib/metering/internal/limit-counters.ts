import "server-only";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";

export type Counter = { counterKey: string; used: bigint; reserved: bigint };

/** Adds spending to counters, creating those that are missing, in key order. */
export async function addToCounters(tx: Tx, workspaceId: string, spent: ReadonlyMap<string, bigint>): Promise<void> {
  if (spent.size === 0) return;
  const rows = [...spent].map(([key, amount]) => ({ key, amount: amount.toString() }));
  await tx.$executeRaw`
    INSERT INTO limit_counters ("workspaceId", "counterKey", used, "updatedAt")
    SELECT ${workspaceId}, c.key, c.amount, ${now()}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS c(key text, amount bigint)
    ORDER BY c.key
    ON CONFLICT ("workspaceId", "counterKey")
    DO UPDATE SET used = limit_counters.used + EXCLUDED.used, "updatedAt" = EXCLUDED."updatedAt"`;
}

/**
 * Locks counters until the transaction ends, in key order, creating those that are missing. Everyone locks in this
 * order, so two transactions never wait for each other in a circle.
 */
export async function lockCounters(
  tx: Tx,
  workspaceId: string,
  keys: readonly string[],
): Promise<Map<string, Counter>> {
  if (keys.length === 0) return new Map();
  await tx.$executeRaw`
    INSERT INTO limit_counters ("workspaceId", "counterKey", "updatedAt")
    SELECT ${workspaceId}, key, ${now()} FROM unnest(${[...keys]}::text[]) AS key ORDER BY key
    ON CONFLICT ("workspaceId", "counterKey") DO NOTHING`;
  const counters = await tx.$queryRaw<Counter[]>`
    SELECT "counterKey", used, reserved FROM limit_counters
    WHERE "workspaceId" = ${workspaceId} AND "counterKey" = ANY(${[...keys]}::text[])
    ORDER BY "counterKey" FOR UPDATE`;
  return new Map(counters.map((counter) => [counter.counterKey, counter]));
}

/** Returns a held amount to counters that the caller has locked. */
export async function returnHold(tx: Tx, workspaceId: string, keys: readonly string[], amount: bigint): Promise<void> {
  if (keys.length === 0) return;
  await tx.$executeRaw`
    UPDATE limit_counters SET reserved = reserved - ${amount}, "updatedAt" = ${now()}
    WHERE "workspaceId" = ${workspaceId} AND "counterKey" = ANY(${[...keys]}::text[])`;
}
