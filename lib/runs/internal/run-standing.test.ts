import { expect, it } from "vitest";
import { costZScore } from "./run-standing";

it("counts whole deviations above what is usual, and nothing below it", () => {
  const usual = { meanMicroUsd: 10_000, deviationMicroUsd: 2_000 };
  expect(costZScore(10_000, usual)).toBe(0);
  expect(costZScore(17_999, usual)).toBe(3);
  expect(costZScore(18_000, usual)).toBe(4);
  expect(costZScore(0, usual)).toBe(0);
  expect(costZScore(1_000_000, null)).toBe(0);
});

it("makes no anomaly of pennies where every run cost the same", () => {
  expect(costZScore(10_500, { meanMicroUsd: 10_000, deviationMicroUsd: 0 })).toBe(0);
  expect(costZScore(300, { meanMicroUsd: 0, deviationMicroUsd: 0 })).toBe(3);
});
