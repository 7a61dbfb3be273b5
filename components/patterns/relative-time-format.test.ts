import { describe, expect, it } from "vitest";
import { formatRelative, formatUtc } from "./relative-time-format";

const now = new Date("2026-03-01T12:00:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000);

describe("formatRelative", () => {
  it.each([
    [10, "just now"],
    [-20, "just now"],
    [50, "1 minute ago"],
    [119, "1 minute ago"],
    [3_600, "1 hour ago"],
    [86_400 * 3, "3 days ago"],
    [86_400 * 20, "2 weeks ago"],
    [86_400 * 400, "1 year ago"],
    [-7_200, "in 2 hours"],
  ])("puts %d seconds ago as %s", (seconds, shown) => {
    expect(formatRelative(ago(seconds), now)).toBe(shown);
  });

  it("gives the absolute time in UTC", () => {
    expect(formatUtc(now)).toBe("1 Mar 2026, 12:00 UTC");
  });
});
