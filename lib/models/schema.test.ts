import { describe, expect, it } from "vitest";
import { modelRef, parseModelRef, providerConfigInput } from "@/lib/models/schema";

describe("modelRef", () => {
  it.each(["openai/gpt-6.2-sol", "local/meta-llama/Llama-3.3-70B", "a/b"])("accepts %s", (ref) => {
    expect(modelRef.safeParse(ref).success).toBe(true);
  });

  it.each(["gpt-6", "/x", "a/", "A/b", "a b/c", "a/b c", "a/b\u0000", "-a/b", `a/${"x".repeat(161)}`])(
    "refuses %j",
    (ref) => {
      expect(modelRef.safeParse(ref).success).toBe(false);
      expect(parseModelRef(ref)).toBeNull();
    },
  );

  it("is split at the first slash, because model ids may have slashes", () => {
    expect(parseModelRef("local/meta-llama/Llama")).toEqual({ provider: "local", modelId: "meta-llama/Llama" });
  });
});

describe("providerConfigInput", () => {
  it("fills in the name and options", () => {
    expect(providerConfigInput.parse({ kind: "openai", apiKey: " k " })).toEqual({
      kind: "openai",
      name: "openai",
      apiKey: "k",
      models: [],
    });
    expect(
      providerConfigInput.parse({ kind: "openai-compatible", name: "ollama", baseUrl: "http://127.0.0.1:11434/v1" }),
    ).toEqual({
      kind: "openai-compatible",
      name: "ollama",
      baseUrl: "http://127.0.0.1:11434/v1",
      models: [],
      includeUsage: true,
    });
  });

  it.each([
    { kind: "openai" },
    { kind: "openai", apiKey: "" },
    { kind: "nobody", apiKey: "k" },
    { kind: "openai-compatible", name: "x" },
    { kind: "openai-compatible", name: "x", baseUrl: "ftp://a" },
    { kind: "openai-compatible", name: "x", baseUrl: "https://user:secret@host/v1" },
    { kind: "openai-compatible", name: "X Y", baseUrl: "https://host/v1" },
    { kind: "anthropic", apiKey: "k", extra: 1 },
  ])("refuses %j", (input) => {
    expect(providerConfigInput.safeParse(input).success).toBe(false);
  });
});
