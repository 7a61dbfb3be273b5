import "server-only";
import type { Tx } from "@/lib/core/db";
import { dayOf } from "../period";
import type { UsageFact } from "../usage-fact";

type Sum = {
  day: string;
  meter: string;
  agent: string;
  member: string;
  api_key: string;
  model: string;
  tool: string;
  quantity: bigint;
  cost: bigint;
  events: bigint;
  unknown: bigint;
};

function sumByDay(facts: readonly (UsageFact & { occurredAt: Date })[]): Sum[] {
  const sums = new Map<string, Sum>();
  for (const fact of facts) {
    const place = {
      day: dayOf(fact.occurredAt),
      meter: fact.meter,
      agent: fact.agentId ?? "",
      member: fact.userId ?? "",
      api_key: fact.apiKeyId ?? "",
      model: fact.modelRef ?? "",
      tool: fact.toolName ?? "",
    };
    const key = JSON.stringify(Object.values(place));
    const sum = sums.get(key) ?? { ...place, quantity: 0n, cost: 0n, events: 0n, unknown: 0n };
    sum.quantity += fact.quantity;
    sum.cost += fact.costMicroUsd ?? 0n;
    sum.events += 1n;
    if (fact.costMicroUsd === null) sum.unknown += 1n;
    sums.set(key, sum);
  }
  return [...sums.values()];
}

/** Adds facts to the sums of their days, in key order. The caller has made sure that each fact is new. */
export async function addToUsageDaily(
  tx: Tx,
  workspaceId: string,
  facts: readonly (UsageFact & { occurredAt: Date })[],
): Promise<void> {
  if (facts.length === 0) return;
  const rows = JSON.stringify(sumByDay(facts), (_key, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value,
  );
  await tx.$executeRaw`
    INSERT INTO usage_daily ("workspaceId", day, meter, "agentId", "userId", "apiKeyId", "modelRef", "toolName",
                             quantity, "costMicroUsd", "eventCount", "unknownPriceCount")
    SELECT ${workspaceId}, s.day, s.meter, s.agent, s.member, s.api_key, s.model, s.tool,
           s.quantity, s.cost, s.events, s.unknown
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS s(day date, meter text, agent text, member text, api_key text, model text, tool text,
           quantity bigint, cost bigint, events bigint, unknown bigint)
    ORDER BY s.day, s.meter, s.agent, s.member, s.api_key, s.model, s.tool
    ON CONFLICT ("workspaceId", day, meter, "agentId", "userId", "apiKeyId", "modelRef", "toolName")
    DO UPDATE SET quantity = usage_daily.quantity + EXCLUDED.quantity,
                  "costMicroUsd" = usage_daily."costMicroUsd" + EXCLUDED."costMicroUsd",
                  "eventCount" = usage_daily."eventCount" + EXCLUDED."eventCount",
                  "unknownPriceCount" = usage_daily."unknownPriceCount" + EXCLUDED."unknownPriceCount"`;
}
