const unitMs: Record<string, number> = {
  w: 7 * 86_400_000,
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1_000,
  ms: 1,
};

/** The longest sleep, wait or delay that is accepted: 366 days. */
export const longestDelayMs = 366 * 86_400_000;

/**
 * Milliseconds of a duration such as `"1d2h30m10s"`; `null` when the text is not one.
 * The empty text is zero: the SDK writes that for a duration of nothing.
 */
export function parseDuration(text: string): number | null {
  if (text === "") return 0;
  if (!/^(?:\d+(?:\.\d+)?(?:ms|[wdhms]))+$/.test(text)) return null;
  let total = 0;
  for (const [, amount = "0", unit = "ms"] of text.matchAll(/(\d+(?:\.\d+)?)(ms|[wdhms])/g)) {
    total += Number(amount) * (unitMs[unit] ?? 0);
  }
  return total;
}

/**
 * Milliseconds from `nowMs` until a duration or an ISO date, never negative; `null` when the text is neither
 * or lies more than 366 days ahead.
 */
export function parseDelay(text: string, nowMs: number): number | null {
  const duration = parseDuration(text);
  const delay = duration ?? (/^[+-]?\d{4,6}-\d{2}-\d{2}/.test(text) ? Date.parse(text) - nowMs : Number.NaN);
  if (!Number.isFinite(delay) || delay > longestDelayMs) return null;
  return Math.max(0, delay);
}
