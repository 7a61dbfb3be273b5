import { formatDuration } from "./duration-format";
import { formatMicroUsd } from "./money-format";

/** What a chart's figures are; decides how they are written. */
export type ChartUnit = "microUsd" | "count" | "durationMs";

/** A figure in full, as in a tooltip or a table. */
export function formatFigure(value: number, unit: ChartUnit): string {
  if (unit === "microUsd") return formatMicroUsd(value);
  if (unit === "durationMs") return formatDuration(value);
  return value.toLocaleString("en");
}

/** A figure for an axis, short: "1.2M", "$40". */
export function formatTick(value: number, unit: ChartUnit): string {
  if (unit === "durationMs") return formatDuration(value);
  const compact = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 2 });
  if (unit === "count") return compact.format(value);
  const dollars = value / 1_000_000;
  return dollars !== 0 && Math.abs(dollars) < 0.01 ? formatMicroUsd(value) : `$${compact.format(dollars)}`;
}

/** The colour of the series at this place; more than seven share the last, so put "Other" there. */
export function seriesColor(at: number): string {
  return `var(--chart-${Math.min(at, 6) + 1})`;
}
