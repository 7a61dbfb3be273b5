import { z } from "zod";
import { defineTool } from "../define-tool";
import { ToolError } from "../tool-error";

export const currentTimeTool = defineTool({
  name: "current_time",
  title: "Current time",
  description: "Tells the date and time in a time zone. Use it whenever an answer depends on today's date.",
  argumentSchema: z.strictObject({
    timeZone: z
      .string()
      .trim()
      .min(1)
      .max(64)
      .default("UTC")
      .describe("IANA time zone, such as Europe/Berlin. Default UTC."),
  }),
  limitsSchema: z.strictObject({}),
  resultSchema: z.object({
    /** With the zone's offset, for example 2026-03-01T09:30:00+01:00. */
    localTime: z.string(),
    utc: z.string(),
    timeZone: z.string(),
    weekday: z.string(),
    utcOffset: z.string(),
  }),
  sideEffect: "none",
  risk: "low",
  isIdempotent: true,
  summarise: ({ timeZone }) => `Look up the time in ${timeZone}.`,
  execute: ({ timeZone }, context) => Promise.resolve(describeTime(context.now(), resolveZone(timeZone))),
});

/** The zone's usual spelling. Offsets such as "+02:00" are refused: they are no zones and know no summer time. */
function resolveZone(timeZone: string): string {
  if (/^[A-Za-z]/.test(timeZone)) {
    try {
      return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
    } catch {
      // Answered below.
    }
  }
  throw new ToolError(
    "time_zone_unknown",
    `“${timeZone}” is not a time zone. Use an IANA name such as Europe/Berlin or America/New_York.`,
  );
}

function describeTime(now: Date, timeZone: string) {
  const parts = new Map(
    new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      weekday: "long",
      timeZoneName: "longOffset",
    })
      .formatToParts(now)
      .map((part) => [part.type, part.value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
  // "GMT+01:00", or "GMT" alone for no offset.
  const utcOffset = part("timeZoneName").replace("GMT", "") || "+00:00";
  const year = part("year").padStart(4, "0");
  const date = `${year}-${part("month")}-${part("day")}`;
  const time = `${part("hour")}:${part("minute")}:${part("second")}`;
  return {
    localTime: `${date}T${time}${utcOffset}`,
    utc: now.toISOString(),
    timeZone,
    weekday: part("weekday"),
    utcOffset,
  };
}
