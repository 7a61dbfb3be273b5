import { expect, it } from "vitest";
import { assumedRun, priceOfRun } from "./typical-run";

const price = { inputPerMillion: 2_000_000, outputPerMillion: 10_000_000, source: "", asOf: "" };

it("prices a run by its tokens", () => {
  // 12,000 × $2 + 1,000 × $10 per million = $0.024 + $0.010
  expect(priceOfRun(assumedRun, price)).toBe(34_000);
  expect(priceOfRun({ inputTokens: 1, outputTokens: 0, measuredRuns: 3 }, { ...price, inputPerMillion: 400_000 })).toBe(
    0,
  );
});

it("says null for an unknown price, and zero only for a model that costs nothing", () => {
  expect(priceOfRun(assumedRun, null)).toBeNull();
  expect(priceOfRun(assumedRun, { ...price, inputPerMillion: 0, outputPerMillion: 0 })).toBe(0);
});
