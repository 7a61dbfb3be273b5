import { cn } from "@/components/ui/cn";
import { formatDuration } from "./duration-format";

/** A length of time in milliseconds, tabular. */
export function Duration({ durationMs, className }: { durationMs: number | null | undefined; className?: string }) {
  return <span className={cn("whitespace-nowrap tabular-nums", className)}>{formatDuration(durationMs)}</span>;
}
