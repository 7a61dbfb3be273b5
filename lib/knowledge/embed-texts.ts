import "server-only";
import { embedMany } from "ai";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { findCatalogueModel } from "@/lib/models/catalogue";
import { installationProviders } from "@/lib/models/installation-providers";
import { createProvider } from "@/lib/models/providers";
import { priceUsage } from "@/lib/models/price-usage";
import { formatModelRef, parseModelRef } from "@/lib/models/schema";
import { AppError } from "@/lib/core/errors";
import { translateProviderError } from "@/lib/models/translate-provider-error";

/** The model that makes vectors, as provider/model: MANDATE_EMBEDDING_MODEL, else the built-in one. */
export function embeddingModelRef(): string {
  return installationProviders(env()).embedding;
}

/** What embedding so many tokens costs in micro-USD; null when the model's price is not known. */
export function priceEmbedding(inputTokens: number): bigint | null {
  const { providers, embedding } = installationProviders(env());
  const ref = parseModelRef(embedding);
  const config = providers.find((provider) => provider.name === ref?.provider);
  const known = ref && config ? findCatalogueModel(formatModelRef(config.kind, ref.modelId)) : null;
  const usage = { inputTokens, cachedInputTokens: 0, cacheWriteTokens: 0, outputTokens: 0 };
  return priceUsage({ prices: known?.prices ?? null }, usage, now()).costMicroUsd;
}

/** Vectors for texts, in order. Throws `provider_failed` when the provider does. */
export async function embedTexts(
  texts: readonly string[],
  signal?: AbortSignal,
): Promise<{ vectors: Float32Array[]; tokens: number }> {
  if (texts.length === 0) return { vectors: [], tokens: 0 };
  const { providers, embedding } = installationProviders(env());
  const ref = parseModelRef(embedding);
  const config = providers.find((provider) => provider.name === ref?.provider);
  if (!ref || !config)
    throw new AppError("unavailable", "The embedding model is not configured.", { internal: { embedding } });
  try {
    const model = createProvider(config).embeddingModel(ref.modelId);
    const result = await embedMany({ model, values: [...texts], ...(signal ? { abortSignal: signal } : {}) });
    return { vectors: result.embeddings.map((vector) => Float32Array.from(vector)), tokens: result.usage.tokens };
  } catch (error) {
    const failure = translateProviderError(error);
    throw new AppError("provider_failed", failure.publicMessage, { cause: error });
  }
}
