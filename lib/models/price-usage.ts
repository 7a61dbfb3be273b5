import { invariant } from "@/lib/core/errors";
import type { PriceRow, PriceSchedule, Rate, Rates } from "@/lib/models/prices";

/** Tokens of one model call. Cached and cache-write tokens are part of `inputTokens`. */
export type TokenUsage = {
  inputTokens: number;
  cachedInputTokens: number;
  cacheWriteTokens: number;
  outputTokens: number;
};

/** Exact, unrounded shares in pico-USD (a millionth of a micro-USD). */
export type CostParts = { input: bigint; cachedInput: bigint; cacheWrite: bigint; output: bigint };

export type Cost = {
  /** Null when a price that this usage needs is not known. */
  costMicroUsd: bigint | null;
  parts: CostParts | null;
};

const picoPerMicro = 1_000_000n;

function tokens(count: number, name: string): bigint {
  invariant(Number.isSafeInteger(count) && count >= 0, `${name} must be a whole number of tokens`);
  return BigInt(count);
}

/** The row that applied on a day (UTC). */
export function priceRowAt(schedule: PriceSchedule, at: Date): PriceRow | null {
  const day = at.toISOString().slice(0, 10);
  const started = schedule.rows.filter((row) => row.from === null || row.from <= day);
  return started.at(-1) ?? null;
}

function ratesFor(row: PriceRow, inputTokens: number): Rates {
  const long = row.longContext;
  return long && inputTokens > long.aboveInputTokens ? long.rates : row.rates;
}

function rateOf(rate: Rate, rates: Rates): bigint | null {
  if (rate === null) return null;
  return BigInt(rate === "input" ? rates.input : rate);
}

const unknown: Cost = { costMicroUsd: null, parts: null };

/**
 * What a call costs at list price, in exact integer arithmetic: every share is computed in pico-USD and only the
 * sum is rounded, once, half up, to a micro-USD. Unknown prices give null, never zero; an unknown price of a kind
 * of token that was not used does not matter. When a provider reports more cached tokens than input tokens, the
 * reported parts are charged and nothing more.
 */
export function priceUsage(model: { prices: PriceSchedule | null }, usage: TokenUsage, at: Date = new Date()): Cost {
  const row = model.prices && priceRowAt(model.prices, at);
  if (!row) return unknown;
  const rates = ratesFor(row, usage.inputTokens);

  const cached = tokens(usage.cachedInputTokens, "cachedInputTokens");
  const written = tokens(usage.cacheWriteTokens, "cacheWriteTokens");
  const total = tokens(usage.inputTokens, "inputTokens");
  const plain = total > cached + written ? total - cached - written : 0n;
  const output = tokens(usage.outputTokens, "outputTokens");

  const cachedRate = cached === 0n ? 0n : rateOf(rates.cachedInput, rates);
  const writeRate = written === 0n ? 0n : rateOf(rates.cacheWrite, rates);
  if (cachedRate === null || writeRate === null) return unknown;

  const parts: CostParts = {
    input: plain * BigInt(rates.input),
    cachedInput: cached * cachedRate,
    cacheWrite: written * writeRate,
    output: output * BigInt(rates.output),
  };
  const sum = parts.input + parts.cachedInput + parts.cacheWrite + parts.output;
  return { costMicroUsd: (sum + picoPerMicro / 2n) / picoPerMicro, parts };
}

/**
 * The most that a call can cost, for reserving: all input at the dearest input rate (a cache write costs more than
 * plain input with some providers), all of the allowed output, rounded up. Null when the price is not known.
 */
export function estimateWorstCase(
  model: { prices: PriceSchedule | null },
  call: { inputTokens: number; maxOutputTokens: number },
  at: Date = new Date(),
): bigint | null {
  const row = model.prices && priceRowAt(model.prices, at);
  if (!row) return null;
  const rates = ratesFor(row, call.inputTokens);
  const inputRates = [BigInt(rates.input), rateOf(rates.cacheWrite, rates), rateOf(rates.cachedInput, rates)];
  const dearest = inputRates.reduce<bigint>((most, rate) => (rate !== null && rate > most ? rate : most), 0n);
  const sum =
    tokens(call.inputTokens, "inputTokens") * dearest +
    tokens(call.maxOutputTokens, "maxOutputTokens") * BigInt(rates.output);
  return (sum + picoPerMicro - 1n) / picoPerMicro;
}
