import { describe, expect, it } from "vitest";
import { checkCron, nextCronTime } from "./cron-schedule.ts";

const next = (expression: string, after: string) => nextCronTime(expression, new Date(after))?.toISOString();

describe("schedules", () => {
  it("count in UTC unless they name a zone", () => {
    expect(next("0 9 * * *", "2026-01-15T08:59:59Z")).toBe("2026-01-15T09:00:00.000Z");
    expect(next("TZ=Europe/Vienna 0 9 * * *", "2026-01-15T07:00:00Z")).toBe("2026-01-15T08:00:00.000Z");
    expect(next("CRON_TZ=America/New_York 30 18 * * MON-FRI", "2026-07-03T23:00:00Z")).toBe("2026-07-06T22:30:00.000Z");
  });

  it("are strictly after the given time", () => {
    expect(next("* * * * *", "2026-01-01T00:00:00Z")).toBe("2026-01-01T00:01:00.000Z");
    expect(next("@hourly", "2026-01-01T00:30:00Z")).toBe("2026-01-01T01:00:00.000Z");
  });

  it("keep the local hour across the change to summer time", () => {
    const schedule = "TZ=Europe/Vienna 0 9 * * *";
    expect(next(schedule, "2026-03-28T12:00:00Z")).toBe("2026-03-29T07:00:00.000Z");
    expect(next(schedule, "2026-10-24T12:00:00Z")).toBe("2026-10-25T08:00:00.000Z");
  });

  it("fire once where the local time does not exist", () => {
    const first = next("TZ=Europe/Vienna 30 2 * * *", "2026-03-28T12:00:00Z");
    expect(first).toBe("2026-03-29T01:00:00.000Z");
    expect(next("TZ=Europe/Vienna 30 2 * * *", first ?? "")).toBe("2026-03-30T00:30:00.000Z");
  });

  it.each(["*/5 * * * *", "0 0 1 1 *", "@daily", "TZ=Asia/Tokyo 0 0 * * 0"])("accept %s", (expression) => {
    expect(checkCron(expression)).toBeNull();
  });

  it.each(["* * * * * *", "@every 5m", "61 * * * *", "TZ=Mars/Base 0 0 * * *", "", "0 0 30 2 *", "hello"])(
    "refuse %j",
    (expression) => {
      expect(checkCron(expression)).not.toBeNull();
    },
  );
});
