"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTransition } from "react";
import { hrefWith } from "@/components/patterns/href-with";
import { NativeSelect } from "@/components/ui/native-select";
import { Spinner } from "@/components/ui/spinner";
import { meters, type Meter } from "@/lib/metering/meters";
import type { UsageGroupBy } from "@/lib/metering/schema";
import { DayRange } from "./day-range";
import { groupings, measures, type UsageRangeName } from "./usage-options";

type UsageControlsProps = {
  days: { from: string; to: string };
  by: UsageGroupBy;
  measure: "cost" | Meter;
  isOwn: boolean;
};

const rangeLabels: Record<UsageRangeName, string> = {
  month: "This month",
  "last-month": "Last month",
  "7d": "Last 7 days",
  "30d": "Last 30 days",
  "90d": "Last 90 days",
};

/** What to show, over which UTC days; all of it in the URL. */
export function UsageControls({ days, by, measure, isOwn }: UsageControlsProps) {
  const router = useRouter();
  const pathname = usePathname();
  const searchParams = useSearchParams();
  const [pending, startTransition] = useTransition();
  const apply = (changes: Record<string, string | null>) =>
    startTransition(() => router.replace(hrefWith(pathname, searchParams, changes), { scroll: false }));
  const isCustom = searchParams.has("from") || searchParams.has("to");

  return (
    <div role="search" aria-label="Usage" className="flex flex-wrap items-center gap-2">
      <NativeSelect
        aria-label="Period"
        className="w-auto"
        value={isCustom ? "custom" : (searchParams.get("range") ?? "month")}
        onChange={(event) => apply({ range: event.target.value, from: null, to: null })}
      >
        {Object.entries(rangeLabels).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        {isCustom ? (
          <option value="custom" disabled>
            Chosen days
          </option>
        ) : null}
      </NativeSelect>
      <DayRange from={days.from} to={days.to} onChange={(changes) => apply({ ...days, ...changes, range: null })} />
      <NativeSelect
        aria-label="Group by"
        className="w-auto"
        value={by}
        onChange={(event) => apply({ by: event.target.value, sort: null })}
      >
        {groupings
          .filter(({ value }) => !(isOwn && value === "member"))
          .map(({ value, label }) => (
            <option key={value} value={value}>
              By {label === "API key" ? label : label.toLowerCase()}
            </option>
          ))}
      </NativeSelect>
      <NativeSelect
        aria-label="Measure"
        className="w-auto"
        value={measure}
        onChange={(event) => apply({ measure: event.target.value })}
      >
        {measures.map((value) => (
          <option key={value} value={value}>
            {value === "cost" ? "Cost" : meters[value].label}
          </option>
        ))}
      </NativeSelect>
      {pending ? <Spinner className="text-muted-foreground" /> : null}
    </div>
  );
}
