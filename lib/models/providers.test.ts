import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { generateText, streamText } from "ai";
import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { findCatalogueModel } from "@/lib/models/catalogue";
import { normaliseProviderUsage, normaliseResultUsage } from "@/lib/models/normalise-usage";
import { priceUsage } from "@/lib/models/price-usage";
import { createProvider } from "@/lib/models/providers";
import { providerConfigInput, type ProviderConfigInput } from "@/lib/models/schema";

type Seen = { url: string; headers: Headers; body: unknown };

/** A fetch that answers with one JSON body and records the request: the provider's own code runs for real. */
function answering(body: unknown): { fetch: typeof globalThis.fetch; seen: Seen[] } {
  const seen: Seen[] = [];
  return {
    seen,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      seen.push({ url: request.url, headers: request.headers, body: JSON.parse(await request.text()) as unknown });
      return Response.json(body);
    },
  };
}

const at = new Date("2026-11-21T12:00:00Z");
const build = (config: ProviderConfigInput, fetch?: typeof globalThis.fetch) =>
  createProvider(providerConfigInput.parse(config), fetch ? { fetch } : {});

const prompt = [{ role: "user" as const, content: [{ type: "text" as const, text: "Hi" }] }];

/** Usage as each provider really reports it, through its SDK, our normalisation and our prices. */
describe("usage of hosted providers", () => {
  it("OpenAI: cached and cache-write tokens are part of the input, reasoning is part of the output", async () => {
    const { fetch, seen } = answering({
      id: "resp_1",
      object: "response",
      created_at: 1_790_000_000,
      model: "gpt-6.2-sol",
      status: "completed",
      output: [
        {
          type: "message",
          id: "msg_1",
          role: "assistant",
          status: "completed",
          content: [{ type: "output_text", text: "Hello", annotations: [] }],
        },
      ],
      usage: {
        input_tokens: 12_000,
        input_tokens_details: { cached_tokens: 8_000, cache_write_tokens: 2_000 },
        output_tokens: 700,
        output_tokens_details: { reasoning_tokens: 500 },
        total_tokens: 12_700,
      },
    });
    const model = build({ kind: "openai", apiKey: "sk-test" }, fetch).languageModel("gpt-6.2-sol");
    const usage = normaliseProviderUsage((await model.doGenerate({ prompt })).usage);
    expect(usage).toEqual({
      inputTokens: 12_000,
      cachedInputTokens: 8_000,
      cacheWriteTokens: 2_000,
      outputTokens: 700,
      reasoningTokens: 500,
      isReported: true,
    });
    // 2,000 at $2 + 8,000 at $0.10 + 2,000 at $2.50 + 700 at $10 per million.
    expect(
      priceUsage({ prices: findCatalogueModel("openai/gpt-6.2-sol")?.prices ?? null }, usage, at).costMicroUsd,
    ).toBe(16_800n);
    expect(seen[0]?.headers.get("authorization")).toBe("Bearer sk-test");
  });

  it("Anthropic: cached and cache-write tokens are reported beside the input and are added to it", async () => {
    const { fetch, seen } = answering({
      id: "msg_1",
      type: "message",
      role: "assistant",
      model: "claude-opus-5-5",
      content: [{ type: "text", text: "Hello" }],
      stop_reason: "end_turn",
      stop_sequence: null,
      usage: {
        input_tokens: 1_000,
        cache_creation_input_tokens: 3_000,
        cache_read_input_tokens: 6_000,
        output_tokens: 400,
      },
    });
    const model = build({ kind: "anthropic", apiKey: "k" }, fetch).languageModel("claude-opus-5-5");
    const usage = normaliseProviderUsage((await model.doGenerate({ prompt })).usage);
    expect(usage).toMatchObject({
      inputTokens: 10_000,
      cachedInputTokens: 6_000,
      cacheWriteTokens: 3_000,
      outputTokens: 400,
    });
    // 1,000 at $4 + 6,000 at $0.20 + 3,000 at $5 + 400 at $20 per million.
    expect(
      priceUsage({ prices: findCatalogueModel("anthropic/claude-opus-5-5")?.prices ?? null }, usage, at).costMicroUsd,
    ).toBe(28_200n);
    expect(seen[0]?.headers.get("x-api-key")).toBe("k");
  });

  it("Google: thoughts are reported beside the answer and are added to the output", async () => {
    const { fetch, seen } = answering({
      candidates: [{ content: { parts: [{ text: "Hello" }], role: "model" }, finishReason: "STOP" }],
      usageMetadata: {
        promptTokenCount: 4_000,
        cachedContentTokenCount: 1_000,
        candidatesTokenCount: 200,
        thoughtsTokenCount: 800,
        totalTokenCount: 5_000,
      },
    });
    const model = build({ kind: "google", apiKey: "k" }, fetch).languageModel("gemini-4-argon");
    const usage = normaliseProviderUsage((await model.doGenerate({ prompt })).usage);
    expect(usage).toMatchObject({
      inputTokens: 4_000,
      cachedInputTokens: 1_000,
      cacheWriteTokens: 0,
      outputTokens: 1_000,
      reasoningTokens: 800,
    });
    // 3,000 at $2 + 1,000 at $0.10 + 1,000 at $10 per million.
    expect(
      priceUsage({ prices: findCatalogueModel("google/gemini-4-argon")?.prices ?? null }, usage, at).costMicroUsd,
    ).toBe(16_100n);
    expect(seen[0]?.url).toContain("gemini-4-argon:generateContent");
  });

  it("gives the same numbers from the SDK's own result", async () => {
    const { fetch } = answering({
      id: "msg_1",
      type: "message",
      role: "assistant",
      model: "claude-opus-5-5",
      content: [{ type: "text", text: "Hello" }],
      stop_reason: "end_turn",
      stop_sequence: null,
      usage: {
        input_tokens: 1_000,
        cache_creation_input_tokens: 3_000,
        cache_read_input_tokens: 6_000,
        output_tokens: 400,
      },
    });
    const model = build({ kind: "anthropic", apiKey: "k" }, fetch).languageModel("claude-opus-5-5");
    const result = await generateText({ model, prompt: "Hi" });
    expect(normaliseResultUsage(result.usage)).toMatchObject({
      inputTokens: 10_000,
      cachedInputTokens: 6_000,
      cacheWriteTokens: 3_000,
      outputTokens: 400,
      isReported: true,
    });
  });

  it("marks usage that was not reported, so that it is not taken for zero", () => {
    const none = { total: undefined, noCache: undefined, cacheRead: undefined, cacheWrite: undefined };
    const usage = normaliseProviderUsage({
      inputTokens: none,
      outputTokens: { total: undefined, text: undefined, reasoning: undefined },
    });
    expect(usage).toMatchObject({ inputTokens: 0, outputTokens: 0, isReported: false });
  });
});

describe("createProvider", () => {
  it("streams from an OpenAI-compatible server over HTTP and asks it for usage", async () => {
    const requests: { url: string; authorization: string | undefined; body: Record<string, unknown> }[] = [];
    const read = async (request: IncomingMessage): Promise<string> => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks).toString("utf8");
    };
    const server = createServer((request, response) => {
      void read(request).then((text) => {
        requests.push({
          url: request.url ?? "",
          authorization: request.headers.authorization,
          body: JSON.parse(text) as Record<string, unknown>,
        });
        const lines = [
          { id: "1", choices: [{ index: 0, delta: { role: "assistant", content: "he" } }] },
          { id: "1", choices: [{ index: 0, delta: { content: "y" }, finish_reason: "stop" }] },
          {
            id: "1",
            choices: [],
            usage: {
              prompt_tokens: 7,
              completion_tokens: 2,
              total_tokens: 9,
              prompt_tokens_details: { cached_tokens: 3 },
            },
          },
        ];
        response.setHeader("content-type", "text/event-stream");
        response.end(`${lines.map((line) => `data: ${JSON.stringify(line)}`).join("\n\n")}\n\ndata: [DONE]\n\n`);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const provider = build({ kind: "openai-compatible", name: "local", baseUrl: `http://127.0.0.1:${port}/v1` });
      const result = streamText({ model: provider.languageModel("some/model"), prompt: "x" });
      expect(await result.text).toBe("hey");
      expect(normaliseResultUsage(await result.usage)).toMatchObject({
        inputTokens: 7,
        cachedInputTokens: 3,
        outputTokens: 2,
      });
      expect(requests).toMatchObject([
        {
          url: "/v1/chat/completions",
          authorization: undefined,
          body: { model: "some/model", stream_options: { include_usage: true } },
        },
      ]);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it("sends nothing before a model is called", () => {
    const { fetch, seen } = answering({});
    build({ kind: "openai", apiKey: "k" }, fetch).languageModel("anything");
    expect(seen).toEqual([]);
  });

  it("says which models a provider cannot have", () => {
    expect(() => build({ kind: "builtin" }).languageModel("gpt-4")).toThrow(AppError);
    expect(() => build({ kind: "builtin" }).embeddingModel("x")).toThrow(AppError);
    expect(() => build({ kind: "anthropic", apiKey: "k" }).embeddingModel("x")).toThrow(/no embedding models/);
    expect(build({ kind: "builtin" }).languageModel("builtin-1").modelId).toBe("builtin-1");
    expect(build({ kind: "builtin" }).embeddingModel("builtin-embed-1").modelId).toBe("builtin-embed-1");
  });
});
