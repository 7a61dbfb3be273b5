import {
  formatModelRef,
  modelTiers,
  parseModelRef,
  providerConfigInput,
  type ModelRef,
  type ModelTier,
  type ProviderConfig,
} from "@/lib/models/schema";
import { builtinEmbeddingRef, resolveTier } from "@/lib/models/resolve-tier";

/** The variables that are read; `env()` of lib/core has them all. */
export type ModelEnvironment = {
  OPENAI_API_KEY?: string | undefined;
  ANTHROPIC_API_KEY?: string | undefined;
  GOOGLE_GENERATIVE_AI_API_KEY?: string | undefined;
  MANDATE_OPENAI_COMPATIBLE_URL?: string | undefined;
  MANDATE_OPENAI_COMPATIBLE_KEY?: string | undefined;
  MANDATE_OPENAI_COMPATIBLE_MODELS?: string | undefined;
  MANDATE_OPENAI_COMPATIBLE_NAME?: string | undefined;
  MANDATE_TIER_ECONOMY?: string | undefined;
  MANDATE_TIER_STANDARD?: string | undefined;
  MANDATE_TIER_PREMIUM?: string | undefined;
  MANDATE_EMBEDDING_MODEL?: string | undefined;
};

export type InstallationProviders = {
  /** The built-in provider last: it is always there and never preferred over a configured one. */
  providers: ProviderConfig[];
  tiers: Record<ModelTier, ModelRef>;
  embedding: ModelRef;
  /** What is wrong with the configuration, one sentence each, naming the variable and never its value. */
  problems: string[];
};

const read = (value: string | undefined): string | undefined => {
  const trimmed = value?.trim();
  return trimmed === "" ? undefined : trimmed;
};

function readHosted(env: ModelEnvironment, problems: string[]): ProviderConfig[] {
  const hosted = [
    ["openai", "OPENAI_API_KEY"],
    ["anthropic", "ANTHROPIC_API_KEY"],
    ["google", "GOOGLE_GENERATIVE_AI_API_KEY"],
  ] as const;
  return hosted.flatMap(([kind, variable]) => {
    const apiKey = read(env[variable]);
    if (!apiKey) return [];
    const parsed = providerConfigInput.safeParse({ kind, apiKey });
    if (!parsed.success) problems.push(`${variable} does not look like a key.`);
    return parsed.success ? [parsed.data] : [];
  });
}

function readCompatible(env: ModelEnvironment, taken: readonly string[], problems: string[]): ProviderConfig[] {
  const baseUrl = read(env.MANDATE_OPENAI_COMPATIBLE_URL);
  if (!baseUrl) return [];
  const name = read(env.MANDATE_OPENAI_COMPATIBLE_NAME) ?? "local";
  if (taken.includes(name)) {
    problems.push("MANDATE_OPENAI_COMPATIBLE_NAME is the name of another provider. Choose a different one.");
    return [];
  }
  const models = (read(env.MANDATE_OPENAI_COMPATIBLE_MODELS) ?? "")
    .split(",")
    .map((model) => model.trim())
    .filter((model) => model !== "");
  const apiKey = read(env.MANDATE_OPENAI_COMPATIBLE_KEY);
  const parsed = providerConfigInput.safeParse({
    kind: "openai-compatible",
    name,
    baseUrl,
    models,
    ...(apiKey ? { apiKey } : {}),
  });
  if (parsed.success) return [parsed.data];
  const variables: Record<string, string> = {
    name: "MANDATE_OPENAI_COMPATIBLE_NAME",
    baseUrl: "MANDATE_OPENAI_COMPATIBLE_URL",
    models: "MANDATE_OPENAI_COMPATIBLE_MODELS",
    apiKey: "MANDATE_OPENAI_COMPATIBLE_KEY",
  };
  for (const issue of parsed.error.issues) {
    problems.push(`${variables[String(issue.path[0])] ?? "MANDATE_OPENAI_COMPATIBLE_URL"}: ${issue.message}.`);
  }
  return [];
}

/**
 * What the environment configures. Wrong values are reported in `problems` and left out, so that one mistake does
 * not take the other providers, and never the built-in model, away.
 */
export function installationProviders(env: ModelEnvironment): InstallationProviders {
  const problems: string[] = [];
  const builtin = providerConfigInput.parse({ kind: "builtin" });
  const hosted = readHosted(env, problems);
  const taken = ["builtin", "openai", "anthropic", "google"];
  const providers = [...hosted, ...readCompatible(env, taken, problems), builtin];
  const names = new Set(providers.map((provider) => provider.name));

  function readRef(variable: keyof ModelEnvironment): ModelRef | undefined {
    const value = read(env[variable]);
    if (!value) return undefined;
    const ref = parseModelRef(value);
    if (!ref) problems.push(`${variable} must be written as provider/model-id.`);
    else if (!names.has(ref.provider)) problems.push(`${variable} names a provider that is not configured.`);
    else return formatModelRef(ref.provider, ref.modelId);
    return undefined;
  }

  const variables = {
    economy: "MANDATE_TIER_ECONOMY",
    standard: "MANDATE_TIER_STANDARD",
    premium: "MANDATE_TIER_PREMIUM",
  } as const;
  const mapped: Partial<Record<ModelTier, ModelRef>> = {};
  for (const tier of modelTiers) {
    const ref = readRef(variables[tier]);
    if (ref) mapped[tier] = ref;
  }
  const available = {
    tiers: mapped,
    providers: providers.map((provider) => ({
      kind: provider.kind,
      name: provider.name,
      models: provider.kind === "builtin" ? [] : provider.models,
    })),
  };
  return {
    providers,
    tiers: {
      economy: resolveTier("economy", available),
      standard: resolveTier("standard", available),
      premium: resolveTier("premium", available),
    },
    embedding: readRef("MANDATE_EMBEDDING_MODEL") ?? builtinEmbeddingRef,
    problems,
  };
}
