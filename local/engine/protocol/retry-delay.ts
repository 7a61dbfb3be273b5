import { parseDuration } from "./parse-duration.ts";

const tableMs = [15, 30, 60, 120, 300, 600, 1_200, 2_400, 3_600, 7_200].map((seconds) => seconds * 1_000);
const jitterMs = 30_000;
const shortestMs = 1_000;
const longestMs = 86_400_000;

export type RetryPolicy = {
  /** A fixed delay that replaces the table and its jitter; for development and tests. */
  intervalMs: number | null;
  random: () => number;
};

/**
 * Milliseconds to wait before the attempt after `attempt` (counted from 0). Inngest's table plus up to 30 s of jitter,
 * or what the function asked for, held between one second and a day.
 */
export function retryDelayMs(attempt: number, retryAfterMs: number | null, policy: RetryPolicy): number {
  if (retryAfterMs !== null) return Math.min(Math.max(retryAfterMs, shortestMs), longestMs);
  if (policy.intervalMs !== null) return policy.intervalMs;
  const base = tableMs[Math.min(attempt, tableMs.length - 1)] ?? longestMs;
  return base + Math.floor(policy.random() * jitterMs);
}

/** Milliseconds asked for by a `retry-after` header (seconds, a duration, or a date); `null` when absent or unreadable. */
export function parseRetryAfter(header: string | null, nowMs: number): number | null {
  if (header === null || header === "") return null;
  if (/^\d+(\.\d+)?$/.test(header)) return Number(header) * 1_000;
  const duration = parseDuration(header);
  if (duration !== null) return duration;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}
