import { z } from "zod";
import { allMeters, type Meter } from "@/lib/metering/meters";
import { usageGroups, type UsageQuery } from "@/lib/metering/schema";
import { measures, ranges } from "./usage-options";

const text = z.string().max(200).optional().catch(undefined);
const dayText = z.iso.date().optional().catch(undefined);

/** The page's URL: anything wrong in it falls back to what the page shows by itself. */
export const usagePageQuery = z.object({
  range: z.enum(ranges).optional().catch(undefined),
  from: dayText,
  to: dayText,
  by: z.enum(usageGroups).catch("agent"),
  measure: z.enum(measures).optional().catch(undefined),
  sort: text,
  agent: text,
  model: text,
  member: text,
  key: text,
  tool: text,
  meter: z.enum(allMeters).optional().catch(undefined),
});
export type UsagePageQuery = z.output<typeof usagePageQuery>;

const utcDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The UTC days of a named range, or the ones that the URL gives; both included. */
export function daysOfRange(
  query: Pick<UsagePageQuery, "range" | "from" | "to">,
  at: Date,
): { from: string; to: string } {
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
  const today = utcDay(at.getTime());
  if (query.from || query.to) {
    const to = query.to ?? today;
    const from = query.from ?? `${to.slice(0, 8)}01`;
    const isUsable = from <= to && Date.parse(to) - Date.parse(from) < 400 * 86_400_000;
    if (isUsable) return { from, to };
  }
  const back = (days: number) => ({ from: utcDay(at.getTime() - (days - 1) * 86_400_000), to: today });
  switch (query.range) {
    case "last-month":
      return { from: utcDay(Date.UTC(year, month - 1, 1)), to: utcDay(Date.UTC(year, month, 0)) };
    case "7d":
      return back(7);
    case "30d":
      return back(30);
    case "90d":
      return back(90);
    default:
      return { from: utcDay(Date.UTC(year, month, 1)), to: today };
  }
}

/** The page's filters as the use case takes them. */
export function toUsageQuery(query: UsagePageQuery, days: { from: string; to: string }): UsageQuery {
  return {
    ...days,
    groupBy: query.by,
    ...(query.agent === undefined ? {} : { agentId: query.agent }),
    ...(query.model === undefined ? {} : { model: query.model }),
    ...(query.member === undefined ? {} : { userId: query.member }),
    ...(query.key === undefined ? {} : { apiKeyId: query.key }),
    ...(query.tool === undefined ? {} : { tool: query.tool }),
    ...(query.meter === undefined ? {} : { meter: query.meter }),
  };
}

/** What the bars measure: what was asked for, or cost where something had a price, or else tokens. */
export function chosenMeasure(query: UsagePageQuery, costMicroUsd: number | null): "cost" | Meter {
  if (query.measure) return query.measure;
  return costMicroUsd ? "cost" : "tokens_input";
}
