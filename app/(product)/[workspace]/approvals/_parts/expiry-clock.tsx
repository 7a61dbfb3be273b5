"use client";

import { Clock } from "lucide-react";
import { useEffect, useState } from "react";
import { cn } from "@/components/ui/cn";
import { formatDuration } from "@/components/patterns/duration-format";
import { formatUtc } from "@/components/patterns/relative-time-format";

const urgentMs = 15 * 60_000;
const secondsBelowMs = 3_600_000;

/** How long an answer is still awaited, counting down. Before it is mounted it names the moment, as the server does. */
export function ExpiryClock({ expiresAt, className }: { expiresAt: string; className?: string }) {
  const [now, setNow] = useState<number | null>(null);
  const end = new Date(expiresAt).getTime();
  const leftMs = now === null ? null : end - now;
  const isClose = leftMs !== null && leftMs < secondsBelowMs;

  useEffect(() => {
    const tick = () => setNow(Date.now());
    const first = setTimeout(tick, 0);
    const timer = setInterval(tick, isClose ? 1_000 : 30_000);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [isClose]);

  const isUrgent = leftMs !== null && leftMs < urgentMs;
  return (
    <time
      dateTime={expiresAt}
      title={`Expires ${formatUtc(new Date(expiresAt))}`}
      className={cn(
        "inline-flex items-center gap-1 text-13 whitespace-nowrap tabular-nums",
        isUrgent ? "font-medium text-denied" : "text-muted-foreground",
        className,
      )}
    >
      <Clock aria-hidden className="size-3.5" />
      {leftMs === null
        ? `until ${formatUtc(new Date(expiresAt))}`
        : leftMs <= 0
          ? "expired"
          : `${formatDuration(leftMs)} left`}
    </time>
  );
}
