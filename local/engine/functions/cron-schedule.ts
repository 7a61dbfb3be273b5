import { Cron } from "croner";

type CronParts = { pattern: string; timezone: string };

const nicknames = new Set(["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"]);

function splitCron(expression: string): CronParts {
  const match = /^(?:CRON_)?TZ=(\S+)\s+(.+)$/.exec(expression.trim());
  return match
    ? { timezone: match[1] ?? "UTC", pattern: (match[2] ?? "").trim() }
    : { timezone: "UTC", pattern: expression.trim() };
}

/** Why a schedule is not accepted, or `null`. Accepted: five fields or `@hourly`-style names, after an optional `TZ=Area/City`. */
export function checkCron(expression: string): string | null {
  const { pattern, timezone } = splitCron(expression);
  if (pattern.startsWith("@") ? !nicknames.has(pattern.toLowerCase()) : pattern.split(/\s+/).length !== 5) {
    return "five fields or a name such as @hourly are supported; seconds and @every are not";
  }
  try {
    new Intl.DateTimeFormat("en", { timeZone: timezone });
  } catch {
    return `unknown time zone "${timezone}"`;
  }
  try {
    return nextCronTime(expression, new Date()) ? null : "it never fires";
  } catch (error) {
    return error instanceof Error ? error.message : "it cannot be read";
  }
}

/** The first instant strictly after `after` at which a schedule fires, in UTC unless it names a zone; `null` when there is none. */
export function nextCronTime(expression: string, after: Date): Date | null {
  const { pattern, timezone } = splitCron(expression);
  return new Cron(pattern, { timezone, paused: true }).nextRun(after);
}
