"use client";

import { Input } from "@/components/ui/input";

type DayRangeProps = {
  /** Empty for an open end. */
  from: string;
  to: string;
  onChange: (changes: { from: string } | { to: string }) => void;
};

/** Two UTC days, both included. A day that is only half typed changes nothing. */
export function DayRange({ from, to, onChange }: DayRangeProps) {
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-13 max-sm:w-full text-muted-foreground">
      <Input
        key={`from-${from}`}
        type="date"
        aria-label="First day, UTC"
        className="min-w-0 max-sm:flex-1 sm:w-auto"
        defaultValue={from}
        max={to || undefined}
        onBlur={(event) => {
          if (event.target.value !== from) onChange({ from: event.target.value });
        }}
      />
      to
      <Input
        key={`to-${to}`}
        type="date"
        aria-label="Last day, UTC"
        className="min-w-0 max-sm:flex-1 sm:w-auto"
        defaultValue={to}
        min={from || undefined}
        onBlur={(event) => {
          if (event.target.value !== to) onChange({ to: event.target.value });
        }}
      />
      <span className="hidden sm:inline">UTC</span>
    </span>
  );
}
