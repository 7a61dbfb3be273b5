import { Money } from "@/components/patterns/money";
import { StatCard } from "@/components/patterns/stat-card";
import type { SpendSummary } from "@/lib/metering/get-spend-summary";

const monthName = new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" });

/** Today, the month so far, and where it is heading. */
export function SpendCards({ spend, at }: { spend: SpendSummary; at: Date }) {
  const month = monthName.format(at);
  const { unknownPriceCount } = spend;
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <StatCard label="Today" value={<Money microUsd={spend.todayMicroUsd} />} detail="Since midnight UTC" />
      <StatCard
        label="Month to date"
        value={<Money microUsd={spend.monthToDateMicroUsd} />}
        detail={
          unknownPriceCount === 0
            ? month
            : `${month}; without ${unknownPriceCount.toLocaleString("en")} ${unknownPriceCount === 1 ? "call" : "calls"} of unknown price`
        }
      />
      <StatCard
        label="At the end of the month"
        value={
          spend.projectedMonthMicroUsd === null ? (
            <span className="text-muted-foreground">–</span>
          ) : (
            <Money microUsd={spend.projectedMonthMicroUsd} />
          )
        }
        detail={
          spend.projectedMonthMicroUsd === null
            ? "The month has just begun"
            : "If it goes on as so far: a straight line through the days that have passed"
        }
      />
    </div>
  );
}
