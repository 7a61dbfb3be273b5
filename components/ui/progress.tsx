import type { ReactNode } from "react";
import { cn } from "./cn";

type ProgressProps = {
  /** What is done, in the same unit as max. Above max it is drawn full, and the caption keeps the true figure. */
  value: number;
  max?: number;
  label: string;
  /** Shown under the bar, for example "3 of 12 documents". */
  caption?: ReactNode;
  tone?: "brand" | "allowed" | "masked" | "denied";
  className?: string;
};

const toneClasses = { brand: "bg-brand", allowed: "bg-allowed", masked: "bg-masked", denied: "bg-denied" };

/** A progress or usage bar with an accessible name and value. */
export function Progress({ value, max = 100, label, caption, tone = "brand", className }: ProgressProps) {
  const safeMax = max > 0 ? max : 1;
  const shown = Math.min(Math.max(value, 0), safeMax);
  return (
    <div className={cn("grid w-full gap-1.5", className)}>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={safeMax}
        aria-valuenow={shown}
        className="h-1.5 w-full overflow-hidden rounded-full bg-border"
      >
        <div
          className={cn("h-full rounded-full transition-[width] duration-300", toneClasses[tone])}
          style={{ width: `${(shown / safeMax) * 100}%` }}
        />
      </div>
      {caption ? <p className="text-xs text-muted-foreground tabular-nums">{caption}</p> : null}
    </div>
  );
}
