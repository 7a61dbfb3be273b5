import { UsageChart } from "@/components/patterns/usage-chart";
import type { UsageMeasure, UsageSeries } from "@/lib/metering/get-usage-series";
import { meters } from "@/lib/metering/meters";
import { runsHref } from "./usage-href";
import { groupings } from "./usage-options";
import type { UsagePageQuery } from "./usage-page-query";

type UsageBarsProps = { slug: string; query: UsagePageQuery; measure: UsageMeasure; bars: UsageSeries };

const dayLabel = new Intl.DateTimeFormat("en", { day: "numeric", month: "short", timeZone: "UTC" });

/** A bar per UTC day; a click leads to that day's runs. */
export function UsageBars({ slug, query, measure, bars }: UsageBarsProps) {
  const what = measure === "cost" ? "Cost" : meters[measure].label;
  const grouping = groupings.find(({ value }) => value === query.by)?.label.toLowerCase() ?? "";
  const title = query.by === "day" ? `${what} by day` : `${what} by day and ${grouping}`;
  const isEmpty = bars.series.length === 0;
  return (
    <UsageChart
      title={title}
      unit={measure === "cost" ? "microUsd" : "count"}
      series={bars.series}
      points={
        isEmpty
          ? []
          : bars.days.map((day) => ({
              label: dayLabel.format(new Date(`${day}T00:00:00Z`)),
              values: bars.values[day] ?? {},
              href: runsHref(slug, { agent: query.agent, from: day, to: day }),
            }))
      }
    />
  );
}
