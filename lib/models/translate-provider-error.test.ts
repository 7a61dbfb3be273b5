import { APICallError, EmptyResponseBodyError, LoadAPIKeyError } from "@ai-sdk/provider";
import { generateText, RetryError } from "ai";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createProvider } from "@/lib/models/providers";
import { translateProviderError } from "@/lib/models/translate-provider-error";

const key = "sk-live-4f9d8c7b6a";

function call(
  statusCode: number | undefined,
  body = "",
  headers: Record<string, string> = {},
  cause?: unknown,
): APICallError {
  return new APICallError({
    message:
      `Incorrect API key provided: ${key}. ${body}`.slice(0, statusCode === 401 ? undefined : 0) || body || "failed",
    url: `https://api.example/v1?key=${key}`,
    requestBodyValues: { key },
    ...(statusCode === undefined ? {} : { statusCode }),
    responseHeaders: headers,
    responseBody: body,
    cause,
  });
}

const nowMs = Date.parse("2026-11-21T12:00:00Z");
const coded = (code: string): Error => Object.assign(new Error("x"), { code });

describe("translateProviderError", () => {
  it.each([
    ["a refused key", call(401), "provider_auth_failed", false, null],
    ["a forbidden call", call(403), "provider_auth_failed", false, null],
    [
      "Google's refused key",
      call(400, '{"error":{"message":"API key not valid."}}'),
      "provider_auth_failed",
      false,
      null,
    ],
    ["no key", new LoadAPIKeyError({ message: "missing" }), "provider_auth_failed", false, null],
    ["an unknown model", call(404, '{"error":{"code":"model_not_found"}}'), "model_not_found", false, null],
    ["a rate limit, seconds", call(429, "", { "retry-after": "20" }), "provider_rate_limited", true, 20_000],
    ["a rate limit, milliseconds", call(429, "", { "Retry-After-Ms": "1500" }), "provider_rate_limited", true, 1_500],
    [
      "a rate limit, a date",
      call(429, "", { "retry-after": "Sat, 21 Nov 2026 12:00:30 GMT" }),
      "provider_rate_limited",
      true,
      30_000,
    ],
    [
      "a rate limit, a date gone by",
      call(429, "", { "retry-after": "Sat, 21 Nov 2026 11:00:00 GMT" }),
      "provider_rate_limited",
      true,
      0,
    ],
    ["Google's rate limit", call(429, '{"details":[{"retryDelay": "34s"}]}'), "provider_rate_limited", true, 34_000],
    ["an empty account", call(429, '{"error":{"code":"insufficient_quota"}}'), "provider_quota_exhausted", false, null],
    [
      "no credit",
      call(400, '{"error":{"message":"Your credit balance is too low"}}'),
      "provider_quota_exhausted",
      false,
      null,
    ],
    ["overload", call(529, "", { "retry-after": "5" }), "provider_overloaded", true, 5_000],
    ["a server error", call(500), "provider_unavailable", true, null],
    ["a gateway timeout", call(504), "provider_timeout", true, null],
    [
      "a long prompt (OpenAI)",
      call(400, '{"error":{"code":"context_length_exceeded"}}'),
      "context_too_long",
      false,
      null,
    ],
    [
      "a long prompt (Anthropic)",
      call(400, '{"error":{"message":"prompt is too long: 213462 tokens > 200000 maximum"}}'),
      "context_too_long",
      false,
      null,
    ],
    [
      "a long prompt (llama.cpp)",
      call(400, '{"error":{"type":"exceed_context_size_error"}}'),
      "context_too_long",
      false,
      null,
    ],
    ["a filtered prompt", call(400, '{"error":{"code":"content_filter"}}'), "content_filtered", false, null],
    [
      "another bad request",
      call(400, '{"error":{"message":"temperature must be ≤ 1"}}'),
      "provider_rejected_request",
      false,
      null,
    ],
    ["a refused connection", call(undefined, "", {}, coded("ECONNREFUSED")), "provider_unavailable", true, null],
    [
      "an unreachable host",
      Object.assign(new TypeError("fetch failed"), { cause: coded("ENOTFOUND") }),
      "provider_unavailable",
      true,
      null,
    ],
    ["a connect timeout", coded("UND_ERR_CONNECT_TIMEOUT"), "provider_timeout", true, null],
    ["our timeout", new DOMException("timed out", "TimeoutError"), "provider_timeout", true, null],
    ["an abort", new DOMException("aborted", "AbortError"), "call_aborted", false, null],
    ["an empty answer", new EmptyResponseBodyError(), "provider_invalid_response", true, null],
    ["something else", new Error(key), "provider_failed", false, null],
    ["no error at all", undefined, "provider_failed", false, null],
  ] as const)("%s", (_, error, code, retryable, retryAfterMs) => {
    const failure = translateProviderError(error, { nowMs });
    expect(failure).toMatchObject({ code, retryable, retryAfterMs });
    expect(failure.publicMessage).toMatch(/^The .+\.$/);
  });

  it("looks through the SDK's retries", () => {
    const error = new RetryError({
      message: "gave up",
      reason: "maxRetriesExceeded",
      errors: [call(500), call(429, "", { "retry-after": "2" })],
    });
    expect(translateProviderError(error)).toMatchObject({ code: "provider_rate_limited", retryAfterMs: 2_000 });
  });

  it("translates what the SDK throws for a real refusal", async () => {
    const provider = createProvider(
      { kind: "openai", name: "openai", apiKey: key, models: [] },
      {
        fetch: async () => Response.json({ error: { message: `Incorrect API key provided: ${key}` } }, { status: 401 }),
      },
    );
    const error: unknown = await generateText({
      model: provider.languageModel("gpt-6.2-sol"),
      prompt: "x",
      maxRetries: 0,
    }).catch((reason: unknown) => reason);
    expect(JSON.stringify(translateProviderError(error))).toBe(
      '{"code":"provider_auth_failed","retryable":false,"retryAfterMs":null,"publicMessage":"The model provider refused the API key."}',
    );
  });

  /** What a provider writes may hold the key or the prompt: nothing of it may come out. */
  it("never throws and never repeats what the provider or the request said", () => {
    fc.assert(
      fc.property(
        fc.option(fc.integer({ min: 100, max: 599 }), { nil: undefined }),
        fc.string(),
        fc.anything(),
        (status, body, other) => {
          for (const error of [
            call(status, `${body} ${key}`, { "retry-after": body }),
            other,
            { cause: other, name: body },
          ]) {
            expect(JSON.stringify(translateProviderError(error))).not.toContain(key);
          }
        },
      ),
    );
  });
});
