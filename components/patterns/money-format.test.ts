import { describe, expect, it } from "vitest";
import { formatMicroUsd, formatMicroUsdExact } from "./money-format";

describe("formatMicroUsd", () => {
  it.each([
    [4_200n, "$0.0042"],
    [3, "$0.000003"],
    [99, "$0.000099"],
    ["9999", "$0.01"],
    [11_840, "$0.0118"],
    [500_000, "$0.50"],
    [999_960n, "$1.00"],
    [10_000, "$0.01"],
    [0, "$0.00"],
    [12_300_000n, "$12.30"],
    [1_234_567_891_000n, "$1,234,567.89"],
    [999_995_000n, "$1,000.00"],
    [-2_500_000, "-$2.50"],
    [-4_200, "-$0.0042"],
    ["9007199254740993000000", "$9,007,199,254,740,993.00"],
  ])("shows %s as %s", (value, shown) => {
    expect(formatMicroUsd(value)).toBe(shown);
  });

  it.each([null, undefined, "", "1.5", "abc", Number.NaN, Number.POSITIVE_INFINITY])(
    "says unknown for %s and never invents zero",
    (value) => {
      expect(formatMicroUsd(value)).toBe("unknown");
    },
  );

  it("keeps every digit in the exact form", () => {
    expect(formatMicroUsdExact(1_234_567_800n)).toBe("$1,234.567800");
    expect(formatMicroUsdExact(null)).toBe("unknown");
  });
});
