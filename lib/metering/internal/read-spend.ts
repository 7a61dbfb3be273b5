import "server-only";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { periodEnd, periodStart, projectMonth } from "../period";
import type { SpendSummaryDto, UsageFilters } from "../schema";
import { toNumber } from "./to-number";
import { usageDailyWhere } from "./usage-where";

/** What was spent in this UTC day and month, from the daily sums. */
export async function readSpend(tx: Tx, workspaceId: string, filters: UsageFilters): Promise<SpendSummaryDto> {
  const at = now();
  const month = { start: periodStart("month", at), end: periodEnd("month", at) };
  const days = await tx.usageDaily.groupBy({
    by: ["day"],
    where: usageDailyWhere(workspaceId, filters, month),
    _sum: { costMicroUsd: true, unknownPriceCount: true },
  });
  const today = periodStart("day", at).getTime();
  let spent = 0n;
  let spentToday = 0n;
  let unknown = 0n;
  for (const { day, _sum } of days) {
    spent += _sum.costMicroUsd ?? 0n;
    unknown += _sum.unknownPriceCount ?? 0n;
    if (day.getTime() === today) spentToday += _sum.costMicroUsd ?? 0n;
  }
  const projected = projectMonth(spent, at);
  return {
    todayMicroUsd: toNumber(spentToday),
    monthToDateMicroUsd: toNumber(spent),
    projectedMonthMicroUsd: projected === null ? null : toNumber(projected),
    unknownPriceCount: toNumber(unknown),
  };
}
