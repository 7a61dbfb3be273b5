"use client";

import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { cn } from "@/components/ui/cn";
import { TraceAxis } from "./trace-axis";
import { isLive, layOutTrace, type TraceStep } from "./trace-layout";
import { TraceRow } from "./trace-row";

export type { TraceStep } from "./trace-layout";

type TraceTimelineProps = {
  steps: TraceStep[];
  selectedId?: string | null;
  onSelect?: (id: string) => void;
  className?: string;
};

/** The current time in milliseconds, four times a second while `active`; null until mounted. */
function useTickingNow(active: boolean): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (!active) return;
    const tick = () => setNow(Date.now());
    const first = setTimeout(tick, 0);
    const timer = setInterval(tick, 250);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [active]);
  return now;
}

/**
 * A run's steps as a waterfall. Bars of running steps grow while one looks on. Arrow keys, Home and End move through
 * the steps and select; one Tab stop for the whole list.
 */
export function TraceTimeline({ steps, selectedId = null, onSelect, className }: TraceTimelineProps) {
  const list = useRef<HTMLOListElement>(null);
  const now = useTickingNow(steps.some(isLive));
  const { bars, totalMs } = layOutTrace(steps, now);
  const tabStop = bars.some(({ step }) => step.id === selectedId) ? selectedId : bars[0]?.step.id;

  function onKeyDown(event: KeyboardEvent<HTMLOListElement>) {
    const buttons = Array.from(list.current?.querySelectorAll("button") ?? []);
    const current = buttons.findIndex((button) => button === document.activeElement);
    const targets: Record<string, number> = {
      ArrowDown: Math.min(current + 1, buttons.length - 1),
      ArrowUp: Math.max(current - 1, 0),
      Home: 0,
      End: buttons.length - 1,
    };
    const next = targets[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const button = buttons[next];
    button?.focus();
    if (button?.dataset.stepId) onSelect?.(button.dataset.stepId);
  }

  if (bars.length === 0) {
    return (
      <p className={cn("rounded-lg border px-3 py-8 text-center text-muted-foreground", className)}>
        No step has started yet.
      </p>
    );
  }
  return (
    <div className={cn("min-w-0 overflow-hidden rounded-lg border bg-card", className)}>
      <TraceAxis totalMs={totalMs} />
      <ol ref={list} aria-label="Steps" onKeyDown={onKeyDown} className="divide-y">
        {bars.map((bar) => (
          <li key={bar.step.id}>
            <button
              type="button"
              data-step-id={bar.step.id}
              tabIndex={bar.step.id === tabStop ? 0 : -1}
              aria-current={bar.step.id === selectedId ? "true" : undefined}
              onClick={() => onSelect?.(bar.step.id)}
              className={cn(
                "block w-full focus-visible:-outline-offset-2",
                bar.step.id === selectedId ? "bg-brand-soft" : "hover:bg-surface",
              )}
            >
              <TraceRow bar={bar} />
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
