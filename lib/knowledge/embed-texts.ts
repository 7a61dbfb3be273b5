import "server-only";
import { embedMany } from "ai";
import { env } from "@/lib/core/env";
import { installationProviders } from "@/lib/models/installation-providers";
import { createProvider } from "@/lib/models/providers";
import { parseModelRef } from "@/lib/models/schema";
import { AppError } from "@/lib/core/errors";
import { translateProviderError } from "@/lib/models/translate-provider-error";

/** The model that makes vectors, as provider/model: MANDATE_EMBEDDING_MODEL, else the built-in one. */
export function embeddingModelRef(): string {
  return installationProviders(env()).embedding;
}

/** Vectors for texts, in order. Throws `provider_failed` when the provider does. */
export async function embedTexts(texts: readonly string[], signal?: AbortSignal): Promise<{ vectors: Float32Array[]; tokens: number }> {
  if (texts.length === 0) return { vectors: [], tokens: 0 };
  const { providers, embedding } = installationProviders(env());
  const ref = parseModelRef(embedding);
  const config = providers.find((provider) => provider.name === ref?.provider);
  if (!ref || !config) throw new AppError("unavailable", "The embedding model is not configured.", { internal: { embedding } });
  try {
    const model = createProvider(config).embeddingModel(ref.modelId);
    const result = await embedMany({ model, values: [...texts], ...(signal ? { abortSignal: signal } : {}) });
    return { vectors: result.embeddings.map((vector) => Float32Array.from(vector)), tokens: result.usage.tokens };
  } catch (error) {
    const failure = translateProviderError(error);
    throw new AppError("provider_failed", failure.publicMessage, { cause: error });
  }
}
