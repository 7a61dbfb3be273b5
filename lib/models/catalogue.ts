import { prices, type PriceSchedule } from "@/lib/models/prices";
import { formatModelRef, type ModelRef, type ModelTier } from "@/lib/models/schema";

export type CatalogueModel = {
  provider: string;
  id: string;
  label: string;
  kind: "language" | "embedding";
  /** Null for embeddings, which have no tier. */
  tier: ModelTier | null;
  /** Tokens of prompt and answer together, as published; null when not published. */
  contextTokens: number | null;
  maxOutputTokens: number | null;
  /** Null when the price is not known: show it as unknown, never as zero. */
  prices: PriceSchedule | null;
};

type Row = readonly [
  id: string,
  label: string,
  tier: ModelTier | null,
  context: number | null,
  maxOutput: number | null,
];

const million = 1_000_000;
const openaiContext = 1_050_000;
const geminiContext = 1_048_576;

/**
 * Newest first within a provider and tier: the first row of a tier is what the tier means when nothing else is
 * configured. Ids beyond this list work too; they only have no known price.
 */
const rows: Record<string, readonly Row[]> = {
  builtin: [
    ["builtin-1", "Built-in (offline, extractive)", "economy", million, 8_192],
    ["builtin-embed-1", "Built-in embedding (offline, lexical)", null, null, null],
  ],
  openai: [
    ["gpt-6-luna", "GPT-6 Luna", "economy", openaiContext, 128_000],
    ["gpt-5.4-nano", "GPT-5.4 nano", "economy", 400_000, 128_000],
    ["gpt-5-mini", "GPT-5 mini", "economy", 400_000, 128_000],
    ["gpt-4.1-mini", "GPT-4.1 mini", "economy", 1_047_576, 32_768],
    ["gpt-4o-mini", "GPT-4o mini", "economy", 128_000, 16_384],
    ["gpt-6.2-sol", "GPT-6.2 Sol", "standard", openaiContext, 128_000],
    ["gpt-6.1-terra", "GPT-6.1 Terra", "standard", openaiContext, 128_000],
    ["gpt-6.1-sol", "GPT-6.1 Sol", "standard", openaiContext, 128_000],
    ["gpt-6-sol", "GPT-6 Sol", "standard", openaiContext, 128_000],
    ["gpt-5.4-mini", "GPT-5.4 mini", "standard", 400_000, 128_000],
    ["gpt-4.1", "GPT-4.1", "standard", 1_047_576, 32_768],
    ["gpt-6.2-astra", "GPT-6.2 Astra", "premium", openaiContext, 128_000],
    ["gpt-6-astra", "GPT-6 Astra", "premium", openaiContext, 128_000],
    ["text-embedding-3-small", "text-embedding-3-small", null, 8_192, null],
    ["text-embedding-3-large", "text-embedding-3-large", null, 8_192, null],
  ],
  anthropic: [
    ["claude-haiku-5-5", "Claude Haiku 5.5", "economy", million, 128_000],
    ["claude-haiku-4-5", "Claude Haiku 4.5", "economy", 200_000, 64_000],
    ["claude-sonnet-5-5", "Claude Sonnet 5.5", "standard", million, 128_000],
    ["claude-sonnet-5", "Claude Sonnet 5", "standard", million, 128_000],
    ["claude-opus-5-5", "Claude Opus 5.5", "premium", million, 128_000],
    ["claude-opus-5", "Claude Opus 5", "premium", million, 128_000],
    ["claude-opus-4-8", "Claude Opus 4.8", "premium", million, 128_000],
    ["claude-fable-5-1", "Claude Fable 5.1", "premium", million, 128_000],
  ],
  google: [
    ["gemini-3.5-flash-lite", "Gemini 3.5 Flash-Lite", "economy", geminiContext, 65_536],
    ["gemini-2.5-flash-lite", "Gemini 2.5 Flash-Lite", "economy", geminiContext, 65_536],
    ["gemini-2.5-flash", "Gemini 2.5 Flash", "economy", geminiContext, 65_536],
    ["gemini-4-hydrogen", "Gemini 4 Hydrogen", "standard", geminiContext, 65_536],
    ["gemini-3.8-flash", "Gemini 3.8 Flash", "standard", geminiContext, 65_536],
    ["gemini-4-argon", "Gemini 4 Argon", "premium", geminiContext, 65_536],
    ["gemini-4-carbon", "Gemini 4 Carbon", "premium", geminiContext, 65_536],
    ["gemini-3.1-pro-preview", "Gemini 3.1 Pro (preview)", "premium", geminiContext, 65_536],
    ["gemini-2.5-pro", "Gemini 2.5 Pro", "premium", geminiContext, 65_536],
    ["gemini-embedding-2", "Gemini Embedding 2", null, 8_192, null],
    ["gemini-embedding-001", "Gemini Embedding 001", null, 2_048, null],
  ],
};

/** Every model that we know something about, in the order of preference within provider and tier. */
export const catalogue: readonly CatalogueModel[] = Object.entries(rows).flatMap(([provider, models]) =>
  models.map(([id, label, tier, contextTokens, maxOutputTokens]): CatalogueModel => ({
    provider,
    id,
    label,
    kind: tier === null ? "embedding" : "language",
    tier,
    contextTokens,
    maxOutputTokens,
    prices: prices[formatModelRef(provider, id)] ?? null,
  })),
);

const byRef = new Map(catalogue.map((model) => [formatModelRef(model.provider, model.id), model]));

/**
 * What we know of a model, by reference. The provider half is the provider's *kind* here (`openai/gpt-6.2-sol`): a
 * workspace's provider with its own name is looked up by its kind. A dated snapshot (`…-2026-09-29`,
 * `…-20251001`) falls back to its undated name.
 */
export function findCatalogueModel(ref: ModelRef): CatalogueModel | null {
  const exact = byRef.get(ref);
  if (exact) return exact;
  const undated = ref.replace(/-(?:\d{4}-\d{2}-\d{2}|\d{8})$/, "");
  return undated === ref ? null : (byRef.get(undated) ?? null);
}

/** The catalogue's choice for a tier of one provider; null when it has none (embedding-only, or unknown servers). */
export function findTierModel(provider: string, tier: ModelTier): CatalogueModel | null {
  return catalogue.find((model) => model.provider === provider && model.tier === tier) ?? null;
}
