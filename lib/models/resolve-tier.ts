import { findTierModel } from "@/lib/models/catalogue";
import { formatModelRef, parseModelRef, type ModelRef, type ModelTier, type ProviderKind } from "@/lib/models/schema";

export const builtinModelRef: ModelRef = "builtin/builtin-1";
export const builtinEmbeddingRef: ModelRef = "builtin/builtin-embed-1";

export type AvailableModels = {
  /** In order of preference. */
  providers: readonly { kind: ProviderKind; name: string; models: readonly string[] }[];
  /** What someone mapped by hand. */
  tiers: Partial<Record<ModelTier, ModelRef>>;
};

/**
 * The model that a tier means here: the mapping when its provider is configured; else the catalogue's choice of the
 * first configured provider that has one; else the first model that a configured server lists; else the built-in
 * model. Never fails, so that an agent always has a model.
 */
export function resolveTier(tier: ModelTier, available: AvailableModels): ModelRef {
  const mapped = available.tiers[tier];
  const mappedProvider = mapped ? parseModelRef(mapped)?.provider : undefined;
  if (mapped && available.providers.some((provider) => provider.name === mappedProvider)) return mapped;

  for (const provider of available.providers) {
    if (provider.kind === "builtin") continue;
    const known = findTierModel(provider.kind, tier);
    if (known) return formatModelRef(provider.name, known.id);
  }
  for (const provider of available.providers) {
    const first = provider.models[0];
    if (provider.kind === "openai-compatible" && first) return formatModelRef(provider.name, first);
  }
  return builtinModelRef;
}
