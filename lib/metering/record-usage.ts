import "server-only";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { addToCounters } from "./internal/limit-counters";
import { addToUsageDaily } from "./internal/usage-daily";
import { counterKeysOf } from "./counter-key";
import { checkUsageFact, type UsageFact } from "./usage-fact";

export type RecordedUsage = {
  /** Facts that were new; the others had been recorded before. */
  recorded: number;
  /** Known cost of the new facts. */
  costMicroUsd: bigint;
};

type DatedFact = UsageFact & { occurredAt: Date };

/**
 * Appends facts of use in the caller's transaction, and counts the new ones, and only those, in the daily sums and in
 * the counters of every limit. May be repeated with the same keys at will.
 *
 * Counters hold what was spent whether or not a budget exists, so a budget that is set in the middle of a month
 * counts from the first cent of it. Call it once per transaction, before `settle`: rows are locked in one order
 * (events, counters, daily sums), which is what keeps parallel steps from deadlocking.
 */
export async function recordUsage(tx: Tx, workspaceId: string, facts: readonly UsageFact[]): Promise<RecordedUsage> {
  const byKey = new Map<string, DatedFact>();
  for (const fact of facts) {
    checkUsageFact(fact);
    if (!byKey.has(fact.idempotencyKey))
      byKey.set(fact.idempotencyKey, { ...fact, occurredAt: fact.occurredAt ?? now() });
  }
  if (byKey.size === 0) return { recorded: 0, costMicroUsd: 0n };

  const inserted = await insertEvents(tx, workspaceId, [...byKey.values()]);
  const fresh = [...byKey.values()].filter((fact) => inserted.has(fact.idempotencyKey));
  const spent = new Map<string, bigint>();
  let costMicroUsd = 0n;
  for (const fact of fresh) {
    if (!fact.costMicroUsd) continue;
    costMicroUsd += fact.costMicroUsd;
    for (const key of counterKeysOf(fact, fact.occurredAt)) spent.set(key, (spent.get(key) ?? 0n) + fact.costMicroUsd);
  }
  await addToCounters(tx, workspaceId, spent);
  await addToUsageDaily(tx, workspaceId, fresh);
  return { recorded: fresh.length, costMicroUsd };
}

async function insertEvents(tx: Tx, workspaceId: string, facts: DatedFact[]): Promise<Set<string>> {
  const rows = facts.map((fact) => ({
    id: newId("usageEvent"),
    key: fact.idempotencyKey,
    meter: fact.meter,
    quantity: fact.quantity.toString(),
    cost: fact.costMicroUsd?.toString() ?? null,
    run: fact.runId ?? null,
    step: fact.stepId ?? null,
    agent: fact.agentId ?? null,
    member: fact.userId ?? null,
    api_key: fact.apiKeyId ?? null,
    model: fact.modelRef ?? null,
    tool: fact.toolName ?? null,
    at: fact.occurredAt.toISOString(),
  }));
  const inserted = await tx.$queryRaw<{ idempotencyKey: string }[]>`
    INSERT INTO usage_events (id, "workspaceId", "idempotencyKey", meter, quantity, "costMicroUsd", "runId", "stepId",
                              "agentId", "userId", "apiKeyId", "modelRef", "toolName", "occurredAt")
    SELECT f.id, ${workspaceId}, f.key, f.meter, f.quantity, f.cost, f.run, f.step,
           f.agent, f.member, f.api_key, f.model, f.tool, f.at
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS f(id text, key text, meter text, quantity bigint, cost bigint, run text, step text,
           agent text, member text, api_key text, model text, tool text, at timestamptz)
    ORDER BY f.key
    ON CONFLICT ("workspaceId", "idempotencyKey") DO NOTHING
    RETURNING "idempotencyKey"`;
  return new Set(inserted.map((row) => row.idempotencyKey));
}
