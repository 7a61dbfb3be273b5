import { allMeters } from "@/lib/metering/meters";
import type { UsageGroupBy } from "@/lib/metering/schema";

/** What the bars and the table can be about; days are on the axis already. */
export const groupings: { value: UsageGroupBy; label: string }[] = [
  { value: "agent", label: "Agent" },
  { value: "model", label: "Model" },
  { value: "member", label: "Member" },
  { value: "tool", label: "Tool" },
  { value: "key", label: "API key" },
  { value: "meter", label: "Meter" },
  { value: "day", label: "Day" },
];

export const measures = ["cost", ...allMeters] as const;
export const ranges = ["month", "last-month", "7d", "30d", "90d"] as const;
export type UsageRangeName = (typeof ranges)[number];
