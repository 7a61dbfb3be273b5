import "server-only";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { isMeter } from "../meters";
import { dayOf } from "../period";
import type { UsageDto, UsageGroupBy, UsageQuery } from "../schema";
import { daysOf, usageRange } from "../usage-range";
import { labelSubjects } from "./label-subjects";
import { readSpend } from "./read-spend";
import { toNumber } from "./to-number";
import { usageDailyWhere } from "./usage-where";

/** The column of the daily sums that each grouping reads. */
export const groupColumns = {
  day: "day",
  agent: "agentId",
  model: "modelRef",
  member: "userId",
  key: "apiKeyId",
  tool: "toolName",
  meter: "meter",
} as const satisfies Record<UsageGroupBy, string>;

type Sum = { cost: bigint; unknown: bigint; quantities: Map<string, bigint> };

/** Sums of a workspace from the daily sums, never from raw events. Filters bound the summary, too. */
export async function readUsage(tx: Tx, workspaceId: string, query: UsageQuery): Promise<UsageDto> {
  const range = usageRange(query, now());
  const { groupBy, from: _from, to: _to, ...filters } = query;
  const column = groupColumns[groupBy];
  const rows = await tx.usageDaily.groupBy({
    by: column === "meter" ? ["meter"] : [column, "meter"],
    where: usageDailyWhere(workspaceId, filters, range),
    _sum: { quantity: true, costMicroUsd: true, unknownPriceCount: true },
  });

  const total: Sum = { cost: 0n, unknown: 0n, quantities: new Map() };
  const groups = new Map<string, Sum>(groupBy === "day" ? daysOf(range).map((key) => [key, emptySum()]) : []);
  for (const row of rows) {
    const value = (row as Record<string, unknown>)[column];
    const key = value instanceof Date ? dayOf(value) : String(value);
    const sum = groups.get(key) ?? emptySum();
    for (const target of [sum, total]) add(target, row.meter, row._sum);
    groups.set(key, sum);
  }
  const label = await labelSubjects(tx, workspaceId, groupBy, [...groups.keys()]);
  return {
    from: range.from,
    to: range.to,
    timeZone: "UTC",
    groupBy,
    summary: await readSpend(tx, workspaceId, filters),
    total: toSumDto(total),
    groups: [...groups]
      .sort(([a, left], [b, right]) => compareGroups(groupBy, a, left, b, right))
      .map(([key, sum]) => ({ key, label: groupBy === "day" ? key : label(key), ...toSumDto(sum) })),
  };
}

const emptySum = (): Sum => ({ cost: 0n, unknown: 0n, quantities: new Map() });

function add(
  sum: Sum,
  meter: string,
  row: { quantity: bigint | null; costMicroUsd: bigint | null; unknownPriceCount: bigint | null },
): void {
  sum.cost += row.costMicroUsd ?? 0n;
  sum.unknown += row.unknownPriceCount ?? 0n;
  sum.quantities.set(meter, (sum.quantities.get(meter) ?? 0n) + (row.quantity ?? 0n));
}

function toSumDto(sum: Sum): Pick<UsageDto["total"], "costMicroUsd" | "unknownPriceCount" | "quantities"> {
  const quantities: UsageDto["total"]["quantities"] = {};
  for (const [meter, quantity] of sum.quantities) if (isMeter(meter)) quantities[meter] = toNumber(quantity);
  return {
    // Nothing known about the price of what was used: unknown, not zero.
    costMicroUsd: sum.cost === 0n && sum.unknown > 0n ? null : toNumber(sum.cost),
    unknownPriceCount: toNumber(sum.unknown),
    quantities,
  };
}

/** Days in order; everything else by cost, then by calls of models and tools, then by name. */
function compareGroups(groupBy: UsageGroupBy, a: string, left: Sum, b: string, right: Sum): number {
  if (groupBy === "day") return a < b ? -1 : 1;
  if (left.cost !== right.cost) return left.cost > right.cost ? -1 : 1;
  const calls = (sum: Sum): bigint =>
    (sum.quantities.get("model_calls") ?? 0n) + (sum.quantities.get("tool_calls") ?? 0n);
  if (calls(left) !== calls(right)) return calls(left) > calls(right) ? -1 : 1;
  return a < b ? -1 : 1;
}
