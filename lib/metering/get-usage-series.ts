import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import { requireOwnUser } from "./get-usage";
import { groupColumns } from "./internal/read-usage";
import { labelSubjects } from "./internal/label-subjects";
import { toNumber } from "./internal/to-number";
import { usageDailyWhere } from "./internal/usage-where";
import type { Meter } from "./meters";
import { dayOf } from "./period";
import type { UsageQuery } from "./schema";
import { daysOf, usageRange } from "./usage-range";

/** What the bars measure: cost, or the quantity of a meter. */
export type UsageMeasure = "cost" | Meter;

export type UsageSeries = {
  days: string[];
  /** Largest first; at most `maxSeries`, the rest together as the last one with the key `other`. */
  series: { key: string; label: string }[];
  /** By day and series key; what is missing is 0. Micro-USD or the meter's unit. */
  values: Record<string, Record<string, number>>;
};

const maxSeries = 7;
export const otherSeriesKey = "other";

/** Bars by day, stacked by the query's grouping, for the chart. Without `usage:read`, of the acting person only. */
export async function getUsageSeries(
  ctx: WorkspaceContext,
  query: UsageQuery,
  measure: UsageMeasure,
): Promise<UsageSeries> {
  const own = ctx.can("usage:read") ? {} : { userId: requireOwnUser(ctx) };
  const range = usageRange(query, now());
  const { groupBy, from: _from, to: _to, ...filters } = query;
  const meter = measure === "cost" ? {} : { meter: measure };
  return inWorkspace(ctx, async (tx) => {
    const column = groupColumns[groupBy];
    const rows = await tx.usageDaily.groupBy({
      by: column === "day" ? ["day"] : ["day", column],
      where: usageDailyWhere(ctx.workspaceId, { ...filters, ...meter, ...own }, range),
      _sum: { quantity: true, costMicroUsd: true },
    });
    const cells = rows
      .map((row) => ({
        day: dayOf(row.day),
        key: column === "day" ? "total" : String((row as Record<string, unknown>)[column]),
        amount: toNumber(measure === "cost" ? row._sum.costMicroUsd : row._sum.quantity),
      }))
      .filter((cell) => cell.amount > 0);

    const totals = new Map<string, number>();
    for (const { key, amount } of cells) totals.set(key, (totals.get(key) ?? 0) + amount);
    const ranked = [...totals].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1)).map(([key]) => key);
    const kept = ranked.length > maxSeries ? ranked.slice(0, maxSeries - 1) : ranked;
    const label = await labelSubjects(tx, ctx.workspaceId, groupBy, kept);

    const values: UsageSeries["values"] = {};
    for (const { day, key, amount } of cells) {
      const shown = kept.includes(key) ? key : otherSeriesKey;
      const bars = (values[day] ??= {});
      bars[shown] = (bars[shown] ?? 0) + amount;
    }
    const series = kept.map((key) => ({ key, label: groupBy === "day" ? "Total" : label(key) }));
    if (ranked.length > kept.length)
      series.push({ key: otherSeriesKey, label: `${ranked.length - kept.length} others` });
    return { days: daysOf(range), series, values };
  });
}
