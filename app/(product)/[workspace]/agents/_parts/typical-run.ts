/** Prices of a model in micro-USD per million tokens. */
export type ModelPrice = { inputPerMillion: number; outputPerMillion: number; source: string; asOf: string };

/** Tokens of one run of an agent; `measuredRuns` says over how many runs, and is null for an assumption. */
export type TypicalRun = { inputTokens: number; outputTokens: number; measuredRuns: number | null };

/** Before an agent has run: four model calls with some passages in the prompt and a page as the answer. */
export const assumedRun: TypicalRun = { inputTokens: 12_000, outputTokens: 1_000, measuredRuns: null };

/** What a run of this size costs in micro-USD, without discounts for cached tokens; null when the price is not known. */
export function priceOfRun(run: TypicalRun, price: ModelPrice | null): number | null {
  if (price === null) return null;
  return Math.round((run.inputTokens * price.inputPerMillion + run.outputTokens * price.outputPerMillion) / 1_000_000);
}
