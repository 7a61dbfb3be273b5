import type { MicroUsd } from "./money-format";
import type { Verdict } from "./verdict-badge";

export type TraceStep = {
  id: string;
  /** Order in the run, from 0. */
  index: number;
  /** "model", "tool", "policy", "approval", "wait"; others are shown with a plain icon. */
  kind: string;
  title: string;
  status: string;
  startedAt: Date | string | null;
  endedAt: Date | string | null;
  costMicroUsd?: MicroUsd | null;
  verdict?: Verdict | null;
  /** From 1; above 1 the row says which attempt it is. */
  attempt?: number;
};

export type TraceBar = {
  step: TraceStep;
  /** Percent of the whole width; null for a step that has not started. */
  offset: number | null;
  width: number;
  durationMs: number | null;
  isLive: boolean;
};

export type TraceLayout = { bars: TraceBar[]; totalMs: number };

const finalStatuses = new Set([
  "completed",
  "stopped",
  "failed",
  "cancelled",
  "approved",
  "rejected",
  "expired",
  "denied",
  "skipped",
]);

function timeOf(value: Date | string | null): number | null {
  if (value === null) return null;
  const time = new Date(value).getTime();
  return Number.isNaN(time) ? null : time;
}

/** Whether a step's bar still grows: it has started, has no end, and its status is not a final one. */
export function isLive(step: TraceStep): boolean {
  return timeOf(step.startedAt) !== null && timeOf(step.endedAt) === null && !finalStatuses.has(step.status);
}

/**
 * Where each step's bar begins and how wide it is, in percent of the span from the first start to the last end (or
 * `nowMs` while a step is live). Without `nowMs` live steps end where the last known moment is, so that the server
 * and the first client render agree. Steps come out by index. An end before its start counts as no time at all.
 */
export function layOutTrace(steps: TraceStep[], nowMs: number | null): TraceLayout {
  const timed = [...steps]
    .sort((a, b) => a.index - b.index)
    .map((step) => ({ step, start: timeOf(step.startedAt), end: timeOf(step.endedAt), live: isLive(step) }));
  const starts = timed.flatMap(({ start }) => (start === null ? [] : [start]));
  const origin = starts.length > 0 ? Math.min(...starts) : 0;
  const moments = timed.flatMap(({ start, end }) => [start ?? origin, end ?? origin]);
  const lastKnown = Math.max(origin, ...moments);
  const hasLive = timed.some(({ live }) => live);
  const horizon = hasLive && nowMs !== null ? Math.max(lastKnown, nowMs) : lastKnown;
  const totalMs = horizon - origin;
  const scale = totalMs > 0 ? 100 / totalMs : 0;

  const bars = timed.map(({ step, start, end, live }): TraceBar => {
    if (start === null) return { step, offset: null, width: 0, durationMs: null, isLive: false };
    const until = end ?? (live ? horizon : start);
    const durationMs = Math.max(0, until - start);
    const known = end !== null || (live && nowMs !== null);
    return {
      step,
      offset: (start - origin) * scale,
      width: totalMs > 0 ? durationMs * scale : 100,
      durationMs: known ? durationMs : null,
      isLive: live,
    };
  });
  return { bars, totalMs };
}

const niceSteps = [1, 2, 2.5, 5];

/** Round moments in milliseconds, starting at 0, at most `count` of them after the first, none past the total. */
export function tickMarks(totalMs: number, count = 4): number[] {
  if (totalMs <= 0 || !Number.isFinite(totalMs)) return [0];
  const rough = totalMs / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (niceSteps.find((nice) => nice * power >= rough) ?? 10) * power;
  const marks: number[] = [];
  for (let i = 0; i * step <= totalMs; i++) marks.push(i * step);
  return marks;
}
