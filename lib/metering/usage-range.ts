import { day } from "@/lib/core/clock";
import { invalidInput, type AppError } from "@/lib/core/errors";
import { dayOf, periodStart } from "./period";

export type UsageRange = {
  /** First and last UTC day, both included. */
  from: string;
  to: string;
  /** The same as instants: from the first up to, not including, the second. */
  start: Date;
  end: Date;
};

export const maxRangeDays = 400;

const wrongWayRound = (): AppError =>
  invalidInput("The first day must not come after the last.", { from: ["comes after `to`"] });

/**
 * The days that a query asks for: from the first of the month to today where it does not say. Throws `invalid_input`
 * when they are the wrong way round or too many.
 */
export function usageRange(query: { from?: string | undefined; to?: string | undefined }, at: Date): UsageRange {
  const to = query.to ?? dayOf(at);
  const lastDay = new Date(`${to}T00:00:00Z`);
  const from = query.from ?? dayOf(periodStart("month", lastDay));
  const start = new Date(`${from}T00:00:00Z`);
  const end = new Date(lastDay.getTime() + day);
  if (start >= end) throw wrongWayRound();
  if (end.getTime() - start.getTime() > maxRangeDays * day) {
    throw invalidInput(`At most ${maxRangeDays} days at once.`, {
      from: [`is more than ${maxRangeDays} days before \`to\``],
    });
  }
  return { from, to, start, end };
}

/** The instants between which events are asked for; open where the query does not say. Throws `invalid_input`. */
export function eventRange(query: { from?: string | undefined; to?: string | undefined }): {
  start?: Date;
  end?: Date;
} {
  const start = query.from === undefined ? undefined : new Date(`${query.from}T00:00:00Z`);
  const end = query.to === undefined ? undefined : new Date(new Date(`${query.to}T00:00:00Z`).getTime() + day);
  if (start && end && start >= end) throw wrongWayRound();
  return { ...(start ? { start } : {}), ...(end ? { end } : {}) };
}

/** Every UTC day of the range, in order. */
export function daysOf(range: UsageRange): string[] {
  const days: string[] = [];
  for (let at = range.start.getTime(); at < range.end.getTime(); at += day) days.push(dayOf(new Date(at)));
  return days;
}
