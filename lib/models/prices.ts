/**
 * List prices as the providers publish them. Numbers are micro-USD per million tokens, which is the same as
 * pico-USD per token: `$2.50` per million is 2_500_000. Standard processing only: no batch, flex or fast modes.
 * To change a price, add a row with its `from` date rather than editing the old one, so that past usage can be
 * priced again.
 */

/** `"input"`: no separate price is published, these tokens are billed as input. `null`: the price is not known. */
export type Rate = number | "input" | null;

export type Rates = {
  input: number;
  cachedInput: Rate;
  /** Where a provider sells several lifetimes, the shortest, which the AI SDK asks for by default. */
  cacheWrite: Rate;
  output: number;
};

export type PriceRow = {
  /** First day (UTC) on which the row applies; null in the first row: it also prices everything before the second. */
  from: string | null;
  rates: Rates;
  /** Rates for the whole request once its input exceeds the threshold. */
  longContext?: { aboveInputTokens: number; rates: Rates };
};

export type PriceSchedule = {
  /** The page that states the price. */
  source: string;
  /** The day on which the figures were last compared with it. */
  asOf: string;
  /** Oldest first. */
  rows: readonly PriceRow[];
};

const openai = "https://developers.openai.com/api/docs/pricing";
const anthropic = "https://platform.claude.com/docs/en/about-claude/pricing";
const google = "https://ai.google.dev/gemini-api/docs/pricing";

const rates = (input: number, cachedInput: Rate, cacheWrite: Rate, output: number): Rates => ({
  input,
  cachedInput,
  cacheWrite,
  output,
});

/** OpenAI bills a request above 272K input tokens at twice the input and 1.5 times the output rates. */
function openaiLong(base: Rates): NonNullable<PriceRow["longContext"]> {
  const twice = (rate: Rate): Rate => (typeof rate === "number" ? rate * 2 : rate);
  return {
    aboveInputTokens: 272_000,
    rates: rates(base.input * 2, twice(base.cachedInput), twice(base.cacheWrite), (base.output * 3) / 2),
  };
}

function openaiTiered(asOf: string, base: Rates): PriceSchedule {
  return { source: openai, asOf, rows: [{ from: null, rates: base, longContext: openaiLong(base) }] };
}

function flat(source: string, asOf: string, base: Rates): PriceSchedule {
  return { source, asOf, rows: [{ from: null, rates: base }] };
}

/** Google's introductory rates, which double on a published date. */
function googleIntroductory(asOf: string, doublesOn: string, intro: Rates): PriceSchedule {
  const double = (rate: Rate): Rate => (typeof rate === "number" ? rate * 2 : rate);
  const later = rates(intro.input * 2, double(intro.cachedInput), intro.cacheWrite, intro.output * 2);
  return {
    source: google,
    asOf,
    rows: [
      { from: null, rates: intro },
      { from: doublesOn, rates: later },
    ],
  };
}

function googleTiered(asOf: string, base: Rates, above: Rates): PriceSchedule {
  return {
    source: google,
    asOf,
    rows: [{ from: null, rates: base, longContext: { aboveInputTokens: 200_000, rates: above } }],
  };
}

/** Price schedules by model reference. A model that is not here has no known price. */
export const prices: Readonly<Record<string, PriceSchedule>> = {
  "builtin/builtin-1": flat("built in", "2026-11-21", rates(0, 0, 0, 0)),
  "builtin/builtin-embed-1": flat("built in", "2026-11-21", rates(0, 0, 0, 0)),

  "openai/gpt-6.2-astra": openaiTiered("2026-11-18", rates(8_000_000, 400_000, 10_000_000, 40_000_000)),
  "openai/gpt-6.2-sol": openaiTiered("2026-11-18", rates(2_000_000, 100_000, 2_500_000, 10_000_000)),
  "openai/gpt-6.1-terra": openaiTiered("2026-10-27", rates(1_000_000, 50_000, 1_250_000, 5_000_000)),
  "openai/gpt-6.1-sol": openaiTiered("2026-10-13", rates(2_000_000, 100_000, 2_500_000, 10_000_000)),
  "openai/gpt-6-astra": openaiTiered("2026-09-07", rates(10_000_000, 1_000_000, 12_500_000, 50_000_000)),
  "openai/gpt-6-sol": openaiTiered("2026-09-23", rates(2_000_000, 200_000, 2_500_000, 10_000_000)),
  "openai/gpt-6-luna": openaiTiered("2026-09-23", rates(100_000, 10_000, 125_000, 500_000)),
  "openai/gpt-5.4-mini": flat(openai, "2026-03-18", rates(750_000, 75_000, "input", 4_500_000)),
  "openai/gpt-5.4-nano": flat(openai, "2026-03-18", rates(200_000, 20_000, "input", 1_250_000)),
  "openai/gpt-5-mini": flat(openai, "2025-11-13", rates(250_000, 25_000, "input", 2_000_000)),
  "openai/gpt-4.1": flat(openai, "2025-07-04", rates(2_000_000, 500_000, "input", 8_000_000)),
  "openai/gpt-4.1-mini": flat(openai, "2025-07-04", rates(400_000, 100_000, "input", 1_600_000)),
  "openai/gpt-4o-mini": flat(openai, "2025-07-04", rates(150_000, 75_000, "input", 600_000)),
  "openai/text-embedding-3-small": flat(openai, "2026-10-01", rates(20_000, "input", "input", 0)),
  "openai/text-embedding-3-large": flat(openai, "2026-10-01", rates(130_000, "input", "input", 0)),

  "anthropic/claude-fable-5-1": flat(anthropic, "2026-10-24", rates(10_000_000, 250_000, 12_500_000, 50_000_000)),
  "anthropic/claude-opus-5-5": flat(anthropic, "2026-10-24", rates(4_000_000, 200_000, 5_000_000, 20_000_000)),
  "anthropic/claude-opus-5": flat(anthropic, "2026-10-24", rates(5_000_000, 500_000, 6_250_000, 25_000_000)),
  "anthropic/claude-opus-4-8": flat(anthropic, "2026-10-24", rates(5_000_000, 500_000, 6_250_000, 25_000_000)),
  "anthropic/claude-sonnet-5-5": {
    source: anthropic,
    asOf: "2026-10-24",
    rows: [
      { from: null, rates: rates(2_000_000, 200_000, 2_500_000, 10_000_000) },
      { from: "2026-10-07", rates: rates(2_000_000, 100_000, 2_500_000, 10_000_000) },
    ],
  },
  "anthropic/claude-sonnet-5": flat(anthropic, "2026-10-10", rates(2_000_000, 200_000, 2_500_000, 10_000_000)),
  "anthropic/claude-haiku-5-5": {
    source: anthropic,
    asOf: "2026-10-24",
    rows: [
      {
        from: null,
        rates: rates(100_000, 10_000, 125_000, 500_000),
        longContext: { aboveInputTokens: 100_000, rates: rates(500_000, 50_000, 625_000, 2_500_000) },
      },
    ],
  },
  "anthropic/claude-haiku-4-5": flat(anthropic, "2026-10-10", rates(1_000_000, 100_000, 1_250_000, 5_000_000)),

  "google/gemini-4-carbon": googleIntroductory(
    "2026-11-11",
    "2026-12-01",
    rates(2_000_000, 100_000, "input", 10_000_000),
  ),
  "google/gemini-4-argon": googleIntroductory(
    "2026-11-11",
    "2026-12-01",
    rates(2_000_000, 100_000, "input", 10_000_000),
  ),
  "google/gemini-4-hydrogen": flat(google, "2026-11-14", rates(1_500_000, 75_000, "input", 7_500_000)),
  "google/gemini-3.8-flash": googleIntroductory("2026-10-07", "2027-01-01", rates(750_000, 75_000, "input", 3_750_000)),
  "google/gemini-3.5-flash-lite": flat(google, "2026-07-22", rates(300_000, 30_000, "input", 2_500_000)),
  "google/gemini-3.1-pro-preview": googleTiered(
    "2026-02-23",
    rates(2_000_000, 200_000, "input", 12_000_000),
    rates(4_000_000, 400_000, "input", 18_000_000),
  ),
  "google/gemini-2.5-pro": googleTiered(
    "2025-10-31",
    rates(1_250_000, 125_000, "input", 10_000_000),
    rates(2_500_000, 250_000, "input", 15_000_000),
  ),
  "google/gemini-2.5-flash": flat(google, "2025-10-31", rates(300_000, 30_000, "input", 2_500_000)),
  "google/gemini-2.5-flash-lite": flat(google, "2025-10-31", rates(100_000, 10_000, "input", 400_000)),
  "google/gemini-embedding-2": flat(google, "2026-07-22", rates(200_000, "input", "input", 0)),
  "google/gemini-embedding-001": flat(google, "2026-07-22", rates(150_000, "input", "input", 0)),
};
