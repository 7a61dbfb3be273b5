import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical-json";
import { formatMicroUsd, parseUsd } from "./money";

describe("canonicalJson", () => {
  it("orders keys and drops white space and undefined", () => {
    expect(canonicalJson({ b: 1, a: [true, null, "é"], c: undefined })).toBe('{"a":[true,null,"é"],"b":1}');
  });

  it("does not depend on the order of keys", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue({ noUnicodeString: false, maxDepth: 3 }), {
          maxKeys: 8,
        }),
        (value) => {
          const reversed = Object.fromEntries(Object.entries(value).reverse());
          expect(canonicalJson(reversed)).toBe(canonicalJson(value));
          expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
        },
      ),
    );
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [1n], [() => 1], ["\ud800"]])(
    "refuses what JSON cannot carry: %s",
    (value) => {
      expect(() => canonicalJson({ value })).toThrow(TypeError);
    },
  );
});

describe("money", () => {
  it.each([
    [0n, "$0.00"],
    [1n, "$0.000001"],
    [4_200n, "$0.0042"],
    [1_500_000n, "$1.50"],
    [-1_000_000n, "-$1.00"],
    [123_456_789_012_345n, "$123456789.012345"],
  ])("writes %s as %s", (amount, text) => {
    expect(formatMicroUsd(amount)).toBe(text);
  });

  it.each([
    ["12", 12_000_000n],
    ["$0.004", 4_000n],
    ["0.0000001", null],
    ["-1", null],
    ["1,000", null],
    ["", null],
  ])("reads %j", (text, amount) => {
    expect(parseUsd(text)).toBe(amount);
  });
});
