"use client";

import { useEffect, useState } from "react";
import { cn } from "@/components/ui/cn";
import { formatRelative, formatUtc } from "./relative-time-format";

type RelativeTimeProps = { value: Date | string | number | null | undefined; className?: string };

/**
 * "5 minutes ago", kept current, with the absolute time in the title. The server and the first client render show
 * the UTC date, which is equal on both sides; the relative text follows once mounted.
 */
export function RelativeTime({ value, className }: RelativeTimeProps) {
  const [now, setNow] = useState<Date | null>(null);

  useEffect(() => {
    const update = () => setNow(new Date());
    const first = setTimeout(update, 0);
    const timer = setInterval(update, 30_000);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, []);

  const date = value === null || value === undefined ? null : new Date(value);
  if (!date || Number.isNaN(date.getTime())) return <span className="text-muted-foreground">–</span>;
  const absolute = formatUtc(date);
  const local = now ? date.toLocaleString(undefined, { dateStyle: "full", timeStyle: "long" }) : absolute;
  return (
    <time dateTime={date.toISOString()} title={local} className={cn("whitespace-nowrap tabular-nums", className)}>
      {now ? formatRelative(date, now) : absolute}
    </time>
  );
}
