import { expect, it } from "vitest";
import { timeLeftMs, timeLimitFacts, waitedMs } from "./time-limit";

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1) + seconds * 1_000);
const run = { startedAt: at(0), waitedMs: 0, settings: { limits: { maxDurationSeconds: 60 } } };

it("counts from the start, and a run that has not started has all of its time", () => {
  expect(timeLeftMs(run, at(45))).toBe(15_000);
  expect(timeLeftMs(run, at(60))).toBe(0);
  expect(timeLeftMs({ ...run, startedAt: null }, at(900))).toBe(60_000);
});

/** A run that waited a weekend for its approval must not find its time used up. */
it("does not count the time that people took to answer", () => {
  const approvals = [
    { createdAt: at(10), decidedAt: at(3_610) },
    { createdAt: at(3_620), decidedAt: null },
  ];
  const waited = waitedMs(approvals, at(3_650));
  expect(waited).toBe(3_630_000);
  expect(timeLeftMs({ ...run, waitedMs: waited }, at(3_650))).toBe(40_000);
  expect(timeLimitFacts({ ...run, waitedMs: waited }, at(3_650))).toEqual({
    limit: "maxDurationSeconds",
    max: 60,
    spent: 20,
  });
});
