import { cn } from "@/components/ui/cn";
import { formatDuration } from "./duration-format";
import { tickMarks } from "./trace-layout";
import { traceGrid } from "./trace-row";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Round moments in the unit that fits the whole: seconds, minutes or hours. Longer labels come in smaller number. */
function marksOf(totalMs: number): { atMs: number; label: string }[] {
  const [unitMs, unit, count] =
    totalMs < 2_000
      ? [1_000, "s", 2]
      : totalMs < minuteMs
        ? [1_000, "s", 4]
        : totalMs < 2 * hourMs
          ? [minuteMs, "min", 2]
          : [hourMs, "h", 2];
  return tickMarks(totalMs / unitMs, count).map((mark) => {
    const atMs = mark * unitMs;
    if (mark === 0) return { atMs, label: "0" };
    return { atMs, label: Number.isInteger(mark) ? `${mark} ${unit}` : formatDuration(atMs) };
  });
}

/** The head of a waterfall: column names and round moments of the run. Hidden where bars stand below their titles. */
export function TraceAxis({ totalMs }: { totalMs: number }) {
  // A label near the end would run into the next column.
  const marks = marksOf(totalMs).filter(({ atMs }) => atMs <= totalMs * 0.85);
  return (
    <div aria-hidden className={cn(traceGrid, "hidden h-8 border-b px-3 text-xs text-muted-foreground md:grid")}>
      <span>Step</span>
      <span className="relative h-4">
        {marks.map(({ atMs, label }) => (
          <span
            key={atMs}
            className="absolute whitespace-nowrap tabular-nums"
            style={{ left: `${totalMs > 0 ? (atMs / totalMs) * 100 : 0}%` }}
          >
            {label}
          </span>
        ))}
      </span>
      <span className="text-right">Duration</span>
      <span className="text-right">Cost</span>
    </div>
  );
}
