import { cn } from "@/components/ui/cn";
import { formatDuration } from "./duration-format";
import { tickMarks } from "./trace-layout";
import { traceGrid } from "./trace-row";

function markLabel(markMs: number): string {
  if (markMs === 0) return "0";
  return markMs < 60_000 && markMs % 1_000 === 0 ? `${markMs / 1_000} s` : formatDuration(markMs);
}

/** The head of a waterfall: column names and round moments of the run. Hidden where bars stand below their titles. */
export function TraceAxis({ totalMs }: { totalMs: number }) {
  // A label near the end would run into the next column.
  const marks = tickMarks(totalMs).filter((mark) => mark <= totalMs * 0.85);
  return (
    <div aria-hidden className={cn(traceGrid, "hidden h-8 border-b px-3 text-xs text-muted-foreground md:grid")}>
      <span>Step</span>
      <span className="relative h-4">
        {marks.map((mark) => (
          <span
            key={mark}
            className="absolute whitespace-nowrap tabular-nums"
            style={{ left: `${totalMs > 0 ? (mark / totalMs) * 100 : 0}%` }}
          >
            {markLabel(mark)}
          </span>
        ))}
      </span>
      <span className="text-right">Duration</span>
      <span className="text-right">Cost</span>
    </div>
  );
}
