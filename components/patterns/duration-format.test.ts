import { describe, expect, it } from "vitest";
import { formatDuration } from "./duration-format";

describe("formatDuration", () => {
  it.each([
    [0, "<1 ms"],
    [340.4, "340 ms"],
    [999.6, "1.0 s"],
    [4_210, "4.2 s"],
    [59_960, "1 min 00 s"],
    [185_000, "3 min 05 s"],
    [3_599_600, "1 h 00 min"],
    [7_800_000, "2 h 10 min"],
    [273_600_000, "3 d 4 h"],
  ])("shows %d ms as %s", (durationMs, shown) => {
    expect(formatDuration(durationMs)).toBe(shown);
  });

  it.each([null, undefined, -1, Number.NaN])("shows a dash for %s", (durationMs) => {
    expect(formatDuration(durationMs)).toBe("–");
  });
});
