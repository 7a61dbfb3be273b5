import { describe, expect, it } from "vitest";
import { BuiltinModel } from "@/lib/models/builtin/builtin-model";
import { LocalEmbedding } from "@/lib/models/builtin/local-embedding";
import { ScriptedModel } from "@/lib/models/mock-provider";
import { createProvider } from "@/lib/models/providers";
import { testEmbeddingModel, testLanguageModel } from "@/lib/models/test-connection";

const clock =
  (...times: number[]): (() => number) =>
  () =>
    times.shift() ?? 0;

describe("testLanguageModel", () => {
  it("makes one tiny call and reports how long it took", async () => {
    const model = new ScriptedModel([{ text: "OK" }], { modelId: "m" });
    const result = await testLanguageModel(model, { nowMs: clock(100, 142.4) });
    expect(result).toEqual({ ok: true, latencyMs: 42, modelId: "m", dimensions: null });
    expect(model.calls).toHaveLength(1);
    expect(model.calls[0]?.maxOutputTokens).toBe(16);
  });

  it("reports a failure in our words", async () => {
    const provider = createProvider(
      { kind: "anthropic", name: "anthropic", apiKey: "secret", models: [] },
      {
        fetch: async () =>
          Response.json({ type: "error", error: { type: "authentication_error", message: "secret" } }, { status: 401 }),
      },
    );
    const result = await testLanguageModel(provider.languageModel("claude-opus-5-5"));
    expect(result).toMatchObject({ ok: false, error: { code: "provider_auth_failed" } });
    expect(JSON.stringify(result)).not.toContain("secret");
  });

  it("ends at the timeout even when the server never answers and ignores the signal", async () => {
    const never = new Promise<never>(() => undefined);
    const provider = createProvider(
      { kind: "openai", name: "openai", apiKey: "k", models: [] },
      { fetch: () => never },
    );
    const result = await testLanguageModel(provider.languageModel("m"), { timeoutMs: 20 });
    expect(result).toMatchObject({ ok: false, error: { code: "provider_timeout" } });
  });

  it("works with the built-in models", async () => {
    expect(await testLanguageModel(new BuiltinModel())).toMatchObject({ ok: true });
    expect(await testEmbeddingModel(new LocalEmbedding())).toMatchObject({ ok: true, dimensions: 384 });
  });
});
