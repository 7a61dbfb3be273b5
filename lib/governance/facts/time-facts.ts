import type { TimeFacts } from "../cedar/schema.generated";

const formatters = new Map<string, Intl.DateTimeFormat>();
const weekdays: Record<string, number> = { Mon: 1, Tue: 2, Wed: 3, Thu: 4, Fri: 5, Sat: 6, Sun: 7 };
let last: { zone: string; quarter: number; hour: number; weekday: number } | null = null;
const quarterMs = 900_000; // every zone's offset is a multiple of fifteen minutes

/**
 * The instant, with hour (0-23) and weekday (1 Monday to 7 Sunday) in the workspace's IANA time zone. An unknown zone
 * counts as UTC. The last quarter of an hour is remembered, because asking Intl takes longer than the whole decision.
 */
export function buildTimeFacts(nowMs: number, zone = "UTC"): TimeFacts {
  const quarter = Math.floor(nowMs / quarterMs);
  if (last?.zone !== zone || last.quarter !== quarter) last = { zone, quarter, ...read(nowMs, zone) };
  return { nowMs: Math.floor(nowMs), hour: last.hour, weekday: last.weekday };
}

function read(nowMs: number, zone: string): { hour: number; weekday: number } {
  const parts = formatter(zone).formatToParts(nowMs);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? "";
  return { hour: Number(part("hour")) % 24, weekday: weekdays[part("weekday")] ?? 1 };
}

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  let made: Intl.DateTimeFormat;
  try {
    made = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", weekday: "short", hourCycle: "h23" });
  } catch {
    made = formatter("UTC");
  }
  formatters.set(zone, made);
  return made;
}
