import { describe, expect, it } from "vitest";
import { installationProviders } from "@/lib/models/installation-providers";
import { builtinModelRef, resolveTier } from "@/lib/models/resolve-tier";

describe("installationProviders", () => {
  it("has the built-in model for every tier when nothing is configured", () => {
    expect(installationProviders({ OPENAI_API_KEY: " " })).toEqual({
      providers: [{ kind: "builtin", name: "builtin" }],
      tiers: { economy: builtinModelRef, standard: builtinModelRef, premium: builtinModelRef },
      embedding: "builtin/builtin-embed-1",
      problems: [],
    });
  });

  it("uses the first configured provider for the tiers, and mappings before it", () => {
    const { providers, tiers, problems } = installationProviders({
      ANTHROPIC_API_KEY: "a",
      OPENAI_API_KEY: "o",
      MANDATE_TIER_PREMIUM: "anthropic/claude-fable-5-1",
    });
    expect(providers.map((provider) => provider.name)).toEqual(["openai", "anthropic", "builtin"]);
    expect(tiers).toEqual({
      economy: "openai/gpt-6-luna",
      standard: "openai/gpt-6.2-sol",
      premium: "anthropic/claude-fable-5-1",
    });
    expect(problems).toEqual([]);
  });

  it("reads an OpenAI-compatible server with its models", () => {
    const { providers, tiers } = installationProviders({
      MANDATE_OPENAI_COMPATIBLE_URL: "http://127.0.0.1:11434/v1",
      MANDATE_OPENAI_COMPATIBLE_MODELS: "llama3.3, qwen3 ,",
      MANDATE_OPENAI_COMPATIBLE_NAME: "ollama",
      MANDATE_EMBEDDING_MODEL: "ollama/nomic-embed-text",
    });
    expect(providers[0]).toMatchObject({ kind: "openai-compatible", name: "ollama", models: ["llama3.3", "qwen3"] });
    expect(tiers.standard).toBe("ollama/llama3.3");
  });

  it("reports what is wrong without repeating values, and keeps the rest", () => {
    const secret = "https://user:hunter2@host/v1";
    const { providers, tiers, embedding, problems } = installationProviders({
      GOOGLE_GENERATIVE_AI_API_KEY: "g",
      MANDATE_OPENAI_COMPATIBLE_URL: secret,
      MANDATE_TIER_ECONOMY: "no-slash",
      MANDATE_TIER_STANDARD: "mistral/large",
      MANDATE_EMBEDDING_MODEL: "cohere/embed",
    });
    expect(providers.map((provider) => provider.name)).toEqual(["google", "builtin"]);
    expect(tiers.economy).toBe("google/gemini-3.5-flash-lite");
    expect(embedding).toBe("builtin/builtin-embed-1");
    expect(problems).toEqual([
      "MANDATE_OPENAI_COMPATIBLE_URL: must not carry a user name or password.",
      "MANDATE_TIER_ECONOMY must be written as provider/model-id.",
      "MANDATE_TIER_STANDARD names a provider that is not configured.",
      "MANDATE_EMBEDDING_MODEL names a provider that is not configured.",
    ]);
    expect(problems.join(" ")).not.toContain("hunter2");
  });

  it("does not let a server take the name of another provider", () => {
    const { problems } = installationProviders({
      MANDATE_OPENAI_COMPATIBLE_URL: "http://localhost:1/v1",
      MANDATE_OPENAI_COMPATIBLE_NAME: "openai",
    });
    expect(problems).toHaveLength(1);
  });
});

describe("resolveTier", () => {
  const anthropic = { kind: "anthropic" as const, name: "our-claude", models: [] };

  it("uses the name that the workspace gave its provider", () => {
    expect(resolveTier("economy", { providers: [anthropic], tiers: {} })).toBe("our-claude/claude-haiku-5-5");
  });

  it("ignores a mapping to a provider that is gone", () => {
    expect(resolveTier("economy", { providers: [], tiers: { economy: "our-claude/x" } })).toBe(builtinModelRef);
  });
});
