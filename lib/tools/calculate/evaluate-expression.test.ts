import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateExpression } from "./evaluate-expression";

describe("evaluateExpression", () => {
  it.each([
    ["2 + 3 * 4", "14"],
    ["(2 + 3) * 4", "20"],
    ["0.1 + 0.2", "0.3"],
    ["1.10 * 3", "3.3"],
    ["17.5% of 2480", "434"],
    ["17.5% of 2,480 + 20", "454"],
    ["200 + 10%", "220"],
    ["200 - 10%", "180"],
    ["50%", "0.5"],
    ["10 % 3", "1"],
    ["-7 mod 3", "2"],
    ["mod(7, 3)", "1"],
    ["1,234,567.89 * 2", "2469135.78"],
    ["1'000 + 1_000", "2000"],
    ["max(1,200)", "200"],
    ["max(1,200, 3)", "200"],
    ["10% of (1,200 + 300)", "150"],
    ["1/4 of 80", "20"],
    ["2^10", "1024"],
    ["2**10", "1024"],
    ["2^3^2", "512"],
    ["-2^2", "-4"],
    ["2^-2", "0.25"],
    ["--3", "3"],
    ["4 × 5 ÷ 2 − 1", "9"],
    ["sqrt(16)", "4"],
    ["sqrt(2.25)", "1.5"],
    ["4^0.5", "2"],
    ["round(2.5)", "3"],
    ["round(-2.5)", "-3"],
    ["round(1234.5678, 2)", "1234.57"],
    ["round(1234, -2)", "1200"],
    ["floor(-1.5) + ceil(1.2) + trunc(-1.7)", "-1"],
    ["avg(1, 2, 4.5)", "2.5"],
    ["median(3, 1, 2)", "2"],
    ["sum(1, 2, 3) * abs(-2)", "12"],
    ["1e3 + 2.5E-1", "1000.25"],
    ["100000000000000000000 + 1", "100000000000000000001"],
    ["0 * -5", "0"],
    ["1^100000000000000000000", "1"],
    ["(-1)^100000000000000000001", "-1"],
  ])("%s = %s exactly", (expression, expected) => {
    expect(evaluateExpression(expression)).toEqual({ result: expected, isExact: true });
  });

  it.each([
    ["1/3", "0.333333333333333"],
    ["2/3", "0.666666666666667"],
    ["-1/3", "-0.333333333333333"],
    ["sqrt(2)", "1.4142135623731"],
    ["pi", "3.14159265358979"],
    ["2 * pi * 10", "62.8318530717959"],
    ["ln(e)", "1"],
    ["log(1000)", "3"],
    ["log(8, 2)", "3"],
    ["cbrt(27)", "3"],
    ["2^0.5", "1.4142135623731"],
    ["1/3 * 10^30", "3.33333333333333e+29"],
    ["1/3 / 10^20", "3.33333333333333e-21"],
    ["2^200", "1.60693804425899e+60"],
  ])("%s is about %s", (expression, expected) => {
    expect(evaluateExpression(expression)).toEqual({ result: expected, isExact: false });
  });

  it.each([
    ["", /nothing to calculate/],
    ["1 +", /ends too early/],
    ["(1 + 2", /“\)” is missing/],
    ["1 2", /position 3/],
    ["1 / 0", /divides by zero/],
    ["5 mod 0", /divides by zero/],
    ["0^-1", /divides by zero/],
    ["sqrt(-1)", /square root/],
    ["(-8)^0.5", /no such power/],
    ["ln(0)", /logarithm/],
    ["5 kg", /“kg” is not known/],
    ["$5", /units and currency/],
    ["process.exit(1)", /cannot be calculated with|not known/],
    ["constructor", /not known/],
    ["__proto__", /cannot be calculated with/],
    ["1;2", /cannot be calculated with/],
    ["round(1, 2, 3)", /takes 1 to 2/],
    ["sqrt()", /takes 1/],
    ["pow(2)", /takes 2 numbers, not 1/],
    ["9^9^9", /too large/],
    ["10^100000", /too large/],
    ["1e9999", /too large/],
    ["17,5 + 1", /position 3/],
    ["exp(1000)", /not a finite/],
    [`${"(".repeat(60)}1${")".repeat(60)}`, /nested too deeply/],
    [`${"-".repeat(60)}1`, /nested too deeply/],
    ["1+".repeat(400) + "1", /too many parts/],
    ["1".repeat(1001), /longer than/],
  ])("refuses %j", (expression, message) => {
    expect(() => evaluateExpression(expression)).toThrow(
      expect.objectContaining({ code: "calculation_invalid", message: expect.stringMatching(message) }),
    );
  });

  it("agrees with whole numbers and never fails but in its own words", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        (a, b) => {
          expect(evaluateExpression(`(${a}) * (${b}) - (${a})`).result).toBe(String(a * b - a));
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "1",
            "2.5",
            "+",
            "-",
            "*",
            "/",
            "^",
            "%",
            "(",
            ")",
            ",",
            " ",
            "of",
            "mod",
            "max(",
            "pi",
            "e3",
          ),
        ),
        (parts) => {
          try {
            return typeof evaluateExpression(parts.join("")).result === "string";
          } catch (error) {
            return (error as { code?: string }).code === "calculation_invalid";
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
