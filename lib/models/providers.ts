import { createAnthropic } from "@ai-sdk/anthropic";
import { createGoogle } from "@ai-sdk/google";
import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type { EmbeddingModelV4, LanguageModelV4 } from "@ai-sdk/provider";
import { AppError } from "@/lib/core/errors";
import { BuiltinModel, builtinModelId } from "@/lib/models/builtin/builtin-model";
import { LocalEmbedding, localEmbeddingId } from "@/lib/models/builtin/local-embedding";
import type { ProviderConfig, ProviderKind } from "@/lib/models/schema";

export type ModelProvider = {
  kind: ProviderKind;
  name: string;
  /** Throws `invalid_input` when the provider cannot have such a model. It makes no call: a wrong id shows later. */
  languageModel(id: string): LanguageModelV4;
  embeddingModel(id: string): EmbeddingModelV4;
};

/** Replaces the global fetch: an egress guard, a recording test double. */
export type ProviderOptions = { fetch?: typeof globalThis.fetch };

function noSuchModel(provider: string, id: string): AppError {
  return new AppError("invalid_input", `The provider ${provider} has no model "${id}".`, { details: { provider } });
}

function createBuiltin(name: string): ModelProvider {
  return {
    kind: "builtin",
    name,
    languageModel(id) {
      if (id !== builtinModelId) throw noSuchModel(name, id);
      return new BuiltinModel();
    },
    embeddingModel(id) {
      if (id !== localEmbeddingId) throw noSuchModel(name, id);
      return new LocalEmbedding();
    },
  };
}

/**
 * A provider that speaks the AI SDK's model interface, from a checked configuration (`providerConfigInput`).
 * Nothing is sent until a model is called. Keys stay inside the returned functions.
 */
export function createProvider(config: ProviderConfig, options: ProviderOptions = {}): ModelProvider {
  const { name } = config;
  const custom = options.fetch ? { fetch: options.fetch } : {};
  if (config.kind === "builtin") return createBuiltin(name);

  const common = { ...custom, ...(config.baseUrl ? { baseURL: config.baseUrl } : {}) };
  switch (config.kind) {
    case "openai": {
      const provider = createOpenAI({ ...common, apiKey: config.apiKey });
      return {
        kind: config.kind,
        name,
        languageModel: (id) => provider.languageModel(id),
        embeddingModel: (id) => provider.embeddingModel(id),
      };
    }
    case "anthropic": {
      const provider = createAnthropic({ ...common, apiKey: config.apiKey });
      return {
        kind: config.kind,
        name,
        languageModel: (id) => provider.languageModel(id),
        embeddingModel() {
          throw new AppError("invalid_input", "Anthropic offers no embedding models. Choose another provider.");
        },
      };
    }
    case "google": {
      const provider = createGoogle({ ...common, apiKey: config.apiKey });
      return {
        kind: config.kind,
        name,
        languageModel: (id) => provider.languageModel(id),
        embeddingModel: (id) => provider.embeddingModel(id),
      };
    }
    case "openai-compatible": {
      const provider = createOpenAICompatible({
        ...custom,
        name,
        baseURL: config.baseUrl,
        ...(config.apiKey ? { apiKey: config.apiKey } : {}),
        // Without it a streamed answer carries no token counts, and nothing could be metered.
        includeUsage: config.includeUsage,
      });
      return {
        kind: config.kind,
        name,
        languageModel: (id) => provider.languageModel(id),
        embeddingModel: (id) => provider.embeddingModel(id),
      };
    }
  }
}
