"use client";

import { useEffect, useState } from "react";
import { cn } from "@/components/ui/cn";
import { formatRelative, formatUtc } from "./relative-time-format";

type RelativeTimeProps = { value: Date | string | number | null | undefined; className?: string };

/**
 * "5 minutes ago", kept current, with the absolute time in the title: UTC from the server, the reader's zone once
 * mounted. Server and browser may differ by the seconds between them, so a differing text is no hydration error.
 */
export function RelativeTime({ value, className }: RelativeTimeProps) {
  const [now, setNow] = useState(() => new Date());
  const [mounted, setMounted] = useState(false);

  useEffect(() => {
    const update = () => {
      setMounted(true);
      setNow(new Date());
    };
    const first = setTimeout(update, 0);
    const timer = setInterval(update, 30_000);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, []);

  const date = value === null || value === undefined ? null : new Date(value);
  if (!date || Number.isNaN(date.getTime())) return <span className="text-muted-foreground">–</span>;
  return (
    <time
      dateTime={date.toISOString()}
      title={mounted ? date.toLocaleString(undefined, { dateStyle: "full", timeStyle: "long" }) : formatUtc(date)}
      suppressHydrationWarning
      className={cn("whitespace-nowrap tabular-nums", className)}
    >
      {formatRelative(date, now)}
    </time>
  );
}
