import { describe, expect, it } from "vitest";
import { parseDelay, parseDuration } from "./parse-duration.ts";
import { parseRetryAfter, retryDelayMs } from "./retry-delay.ts";

const now = Date.parse("2026-05-01T12:00:00Z");

describe("durations", () => {
  it.each([
    ["1s", 1_000],
    ["1d2h30m10s", 95_410_000],
    ["2w", 1_209_600_000],
    ["500ms", 500],
    ["", 0],
  ])("reads %j as %d ms", (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each(["1", "s", "-1s", "1 s", "1y", "1s!", "PT1S"])("refuses %j", (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  it("takes a date as the time until then, and a past one as none", () => {
    expect(parseDelay("2026-05-01T12:00:05Z", now)).toBe(5_000);
    expect(parseDelay("2001-01-01T00:00:00Z", now)).toBe(0);
  });

  it("refuses more than 366 days and what is no date", () => {
    expect(parseDelay("2030-01-01T00:00:00Z", now)).toBeNull();
    expect(parseDelay("367d", now)).toBeNull();
    expect(parseDelay("366d", now)).not.toBeNull();
    expect(parseDelay("soon", now)).toBeNull();
  });
});

describe("retries", () => {
  const policy = { intervalMs: null, random: () => 0.5 };

  it("follows the table, plus jitter, and repeats its last entry", () => {
    const seconds = [0, 1, 2, 9, 15].map((attempt) => retryDelayMs(attempt, null, policy) / 1_000);
    expect(seconds).toEqual([30, 45, 75, 7_215, 7_215]);
  });

  it("holds what the function asks for between a second and a day", () => {
    expect([10, 90_000, 1e12].map((ms) => retryDelayMs(0, ms, policy))).toEqual([1_000, 90_000, 86_400_000]);
  });

  it("uses a fixed interval where one is set", () => {
    expect(retryDelayMs(7, null, { ...policy, intervalMs: 250 })).toBe(250);
  });

  it("reads retry-after as seconds, duration or date", () => {
    expect(parseRetryAfter("3", now)).toBe(3_000);
    expect(parseRetryAfter("2m", now)).toBe(120_000);
    expect(parseRetryAfter("2026-05-01T12:01:00.000Z", now)).toBe(60_000);
    expect([parseRetryAfter(null, now), parseRetryAfter("whenever", now)]).toEqual([null, null]);
  });
});
