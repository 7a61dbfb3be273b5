import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue, findCatalogueModel } from "@/lib/models/catalogue";
import type { PriceSchedule } from "@/lib/models/prices";
import { estimateWorstCase, priceUsage, type TokenUsage } from "@/lib/models/price-usage";

const at = new Date("2026-11-21T12:00:00Z");
const usage = (inputTokens: number, outputTokens = 0, cachedInputTokens = 0, cacheWriteTokens = 0): TokenUsage => ({
  inputTokens,
  outputTokens,
  cachedInputTokens,
  cacheWriteTokens,
});

function cost(ref: string, tokens: TokenUsage, when = at): bigint | null {
  const model = findCatalogueModel(ref);
  if (!model) throw new Error(`${ref} is not in the catalogue`);
  return priceUsage(model, tokens, when).costMicroUsd;
}

const schedule = (input: number, output = 0): { prices: PriceSchedule } => ({
  prices: {
    source: "test",
    asOf: "2026-01-01",
    rows: [{ from: null, rates: { input, cachedInput: null, cacheWrite: null, output } }],
  },
});

describe("priceUsage", () => {
  it.each([
    // $2.00 in, $10.00 out, cached $0.10, cache write $2.50 per million tokens.
    ["openai/gpt-6.2-sol", usage(1_000_000, 0), 4_000_000n],
    ["openai/gpt-6.2-sol", usage(100_000, 10_000), 300_000n],
    ["openai/gpt-6.2-sol", usage(100_000, 0, 80_000), 48_000n],
    ["openai/gpt-6.2-sol", usage(100_000, 0, 80_000, 20_000), 58_000n],
    // Exactly at the threshold the short rates apply, one token above it the long ones, to the whole request.
    ["openai/gpt-6.2-sol", usage(272_000, 1_000), 554_000n],
    ["openai/gpt-6.2-sol", usage(272_001, 1_000), 1_103_004n],
    // $4 in, $20 out, cached $0.20, 5-minute cache write $5.
    ["anthropic/claude-opus-5-5", usage(10_000, 2_000, 5_000, 3_000), 64_000n],
    ["anthropic/claude-haiku-5-5", usage(100_001, 0), 50_001n],
    ["google/gemini-2.5-pro", usage(200_001, 1_000), 515_003n],
    ["builtin/builtin-1", usage(5_000, 900), 0n],
    // No separate price for cached tokens: they are billed as input.
    ["openai/text-embedding-3-small", usage(1_000_000, 0, 500_000), 20_000n],
  ] as const)("%s", (ref, tokens, expected) => {
    expect(cost(ref, tokens)).toBe(expected);
  });

  it("takes the price of the day, in UTC", () => {
    const tokens = usage(1_000_000, 0);
    expect(cost("google/gemini-4-argon", tokens, new Date("2026-11-30T23:59:59Z"))).toBe(2_000_000n);
    expect(cost("google/gemini-4-argon", tokens, new Date("2026-12-01T00:00:00Z"))).toBe(4_000_000n);
    expect(cost("google/gemini-4-argon", tokens, new Date("2020-01-01T00:00:00Z"))).toBe(2_000_000n);
  });

  it("rounds the sum once, half up", () => {
    // 1 token at 0.5 micro-USD, then 0.499999, then three parts that would each round down.
    expect(priceUsage(schedule(500_000), usage(1)).costMicroUsd).toBe(1n);
    expect(priceUsage(schedule(499_999), usage(1)).costMicroUsd).toBe(0n);
    expect(priceUsage(schedule(400_000, 400_000), usage(1, 1)).costMicroUsd).toBe(1n);
  });

  it("says null, never zero, when a price is not known", () => {
    expect(priceUsage({ prices: null }, usage(10, 10))).toEqual({ costMicroUsd: null, parts: null });
    expect(priceUsage(schedule(1_000_000), usage(10, 0, 5)).costMicroUsd).toBeNull();
    expect(priceUsage(schedule(1_000_000), usage(10)).costMicroUsd).toBe(10n);
  });

  it("charges what was reported when the cached tokens exceed the input", () => {
    const { parts } = priceUsage(
      { prices: findCatalogueModel("openai/gpt-6.2-sol")?.prices ?? null },
      usage(10, 0, 50),
      at,
    );
    expect(parts).toEqual({ input: 0n, cachedInput: 5_000_000n, cacheWrite: 0n, output: 0n });
  });

  it.each([Number.NaN, -1, 1.5, Number.POSITIVE_INFINITY])("refuses %d tokens", (count) => {
    expect(() => priceUsage(schedule(1), usage(count))).toThrow();
  });

  it("is exact: the parts add up to the cost for any usage, with numbers beyond what floats can hold", () => {
    const model = fc.constantFrom(...catalogue.filter((entry) => entry.kind === "language"));
    const count = fc.integer({ min: 0, max: 1_000_000_000 });
    fc.assert(
      fc.property(model, count, count, count, count, (entry, plain, read, write, output) => {
        const result = priceUsage(entry, usage(plain + read + write, output, read, write), at);
        const parts = result.parts ?? { input: 0n, cachedInput: 0n, cacheWrite: 0n, output: 0n };
        const sum = parts.input + parts.cachedInput + parts.cacheWrite + parts.output;
        const rest = sum - (result.costMicroUsd ?? 0n) * 1_000_000n;
        expect(rest >= -500_000n && rest < 500_000n).toBe(true);
      }),
    );
  });
});

describe("estimateWorstCase", () => {
  it("assumes the dearest input rate and rounds up", () => {
    const sol = findCatalogueModel("openai/gpt-6.2-sol");
    // 1,000 tokens as cache writes at $2.50, 100 tokens of output at $10.
    expect(sol && estimateWorstCase(sol, { inputTokens: 1_000, maxOutputTokens: 100 }, at)).toBe(3_500n);
    expect(estimateWorstCase(schedule(1), { inputTokens: 1, maxOutputTokens: 0 })).toBe(1n);
    expect(estimateWorstCase({ prices: null }, { inputTokens: 1, maxOutputTokens: 1 })).toBeNull();
  });

  it("is never below what any usage within its bounds costs", () => {
    const model = fc.constantFrom(...catalogue.filter((entry) => entry.prices !== null));
    const count = fc.integer({ min: 0, max: 400_000 });
    fc.assert(
      fc.property(model, count, count, count, count, (entry, plain, read, write, output) => {
        const tokens = usage(plain + read + write, output, read, write);
        const real = priceUsage(entry, tokens, at).costMicroUsd ?? 0n;
        const worst = estimateWorstCase(entry, { inputTokens: tokens.inputTokens, maxOutputTokens: output }, at) ?? 0n;
        expect(worst >= real).toBe(true);
      }),
    );
  });
});
