import {
  APICallError,
  EmptyResponseBodyError,
  InvalidResponseDataError,
  JSONParseError,
  LoadAPIKeyError,
  NoSuchModelError,
  TypeValidationError,
} from "@ai-sdk/provider";
import { RetryError } from "ai";

export type ProviderErrorCode =
  | "provider_auth_failed"
  | "provider_quota_exhausted"
  | "model_not_found"
  | "provider_rate_limited"
  | "provider_overloaded"
  | "provider_unavailable"
  | "provider_timeout"
  | "call_aborted"
  | "content_filtered"
  | "context_too_long"
  | "provider_rejected_request"
  | "provider_invalid_response"
  | "provider_failed";

export type ProviderFailure = {
  code: ProviderErrorCode;
  /** Whether the same call may succeed later. */
  retryable: boolean;
  /** How long the provider asked us to wait; null when it did not say. */
  retryAfterMs: number | null;
  /** Fixed text of ours: nothing that a provider wrote, which may repeat a key or the content. */
  publicMessage: string;
};

const outcomes: Record<ProviderErrorCode, { retryable: boolean; message: string }> = {
  provider_auth_failed: { retryable: false, message: "The model provider refused the API key." },
  provider_quota_exhausted: { retryable: false, message: "The account at the model provider has no credit left." },
  model_not_found: { retryable: false, message: "The model provider does not know this model." },
  provider_rate_limited: { retryable: true, message: "The model provider limits the rate of requests at the moment." },
  provider_overloaded: { retryable: true, message: "The model provider is overloaded at the moment." },
  provider_unavailable: { retryable: true, message: "The model provider cannot be reached or failed." },
  provider_timeout: { retryable: true, message: "The model provider did not answer in time." },
  call_aborted: { retryable: false, message: "The model call was stopped." },
  content_filtered: { retryable: false, message: "The model provider's content filter refused the request." },
  context_too_long: { retryable: false, message: "The request is longer than the model's context window." },
  provider_rejected_request: { retryable: false, message: "The model provider rejected the request as not valid." },
  provider_invalid_response: { retryable: true, message: "The model provider sent an answer that cannot be read." },
  provider_failed: { retryable: false, message: "The model call failed." },
};

const longestRetryMs = 24 * 60 * 60 * 1000;

function failure(code: ProviderErrorCode, retryAfterMs: number | null = null): ProviderFailure {
  const { retryable, message } = outcomes[code];
  const wait = retryAfterMs === null ? null : Math.min(Math.max(0, Math.round(retryAfterMs)), longestRetryMs);
  return { code, retryable, retryAfterMs: retryable ? wait : null, publicMessage: message };
}

/** Retry-after-ms, Retry-After (seconds or an HTTP date), and Google's `"retryDelay": "34s"` in the body. */
function readRetryAfter(headers: Record<string, string> | undefined, body: string, nowMs: number): number | null {
  const lower = new Map(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  const ms = Number.parseFloat(lower.get("retry-after-ms") ?? "");
  if (Number.isFinite(ms)) return ms;
  const after = lower.get("retry-after")?.trim();
  if (after) {
    if (/^\d+(?:\.\d+)?$/.test(after)) return Number.parseFloat(after) * 1000;
    const date = Date.parse(after);
    if (!Number.isNaN(date)) return date - nowMs;
  }
  const delay = /"retryDelay"\s*:\s*"(\d+(?:\.\d+)?)s"/.exec(body);
  return delay?.[1] ? Number.parseFloat(delay[1]) * 1000 : null;
}

const patterns = {
  contextTooLong:
    /context[_ ]length|maximum context|context window|prompt is too long|too many (?:input )?tokens|input token count.{0,40}exceeds|exceed_context_size|string_above_max_length|larger than the context|exceeds? the (?:available )?context/i,
  contentFilter: /content[_ ]?filter|content_policy|content management policy|safety|prohibited[_ ]content|blocked by/i,
  quota: /insufficient_quota|billing|credit balance|exceeded your current quota, please check your plan/i,
  modelMissing:
    /model[_ ]not[_ ]found|does not exist|unknown model|no such model|is not found for api version|model: /i,
  keyInvalid: /api[_ ]key[_ ]?(?:not valid|invalid)|invalid[_ ]api[_ ]key|invalid x-api-key|incorrect api key/i,
};

function fromApiCall(error: APICallError, nowMs: number): ProviderFailure {
  const status = error.statusCode;
  const body = (error.responseBody ?? "").slice(0, 20_000);
  const text = `${error.message.slice(0, 2_000)} ${body}`;
  if (status === undefined) return fromCause(error.cause, nowMs) ?? failure("provider_unavailable");
  const retryAfterMs = readRetryAfter(error.responseHeaders, body, nowMs);
  if (status === 401 || status === 403) return failure("provider_auth_failed");
  if (status === 402) return failure("provider_quota_exhausted");
  if (status === 404) return failure("model_not_found");
  if (status === 408 || status === 504) return failure("provider_timeout", retryAfterMs);
  if (status === 413) return failure("context_too_long");
  if (status === 429) {
    // OpenAI answers 429 also when the account is empty: waiting does not help then.
    return /insufficient_quota|credit balance/i.test(text)
      ? failure("provider_quota_exhausted")
      : failure("provider_rate_limited", retryAfterMs);
  }
  if (status === 503 || status === 529) return failure("provider_overloaded", retryAfterMs);
  if (status >= 500) return failure("provider_unavailable", retryAfterMs);
  if (status >= 400) {
    if (patterns.keyInvalid.test(text)) return failure("provider_auth_failed");
    if (patterns.contextTooLong.test(text)) return failure("context_too_long");
    if (patterns.quota.test(text)) return failure("provider_quota_exhausted");
    if (patterns.contentFilter.test(text)) return failure("content_filtered");
    if (patterns.modelMissing.test(text)) return failure("model_not_found");
    return failure("provider_rejected_request");
  }
  return failure("provider_invalid_response");
}

const networkCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EPIPE",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_SOCKET",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
]);
const timeoutCodes = new Set([
  "ETIMEDOUT",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_BODY_TIMEOUT",
]);

function fromCause(error: unknown, nowMs: number, depth = 0): ProviderFailure | null {
  if (depth > 5 || typeof error !== "object" || error === null) return null;
  if (RetryError.isInstance(error)) return fromCause(error.lastError, nowMs, depth + 1);
  if (APICallError.isInstance(error)) return fromApiCall(error, nowMs);
  if (LoadAPIKeyError.isInstance(error)) return failure("provider_auth_failed");
  if (NoSuchModelError.isInstance(error)) return failure("model_not_found");
  if (
    EmptyResponseBodyError.isInstance(error) ||
    InvalidResponseDataError.isInstance(error) ||
    JSONParseError.isInstance(error) ||
    TypeValidationError.isInstance(error)
  ) {
    return failure("provider_invalid_response");
  }
  const name = "name" in error && typeof error.name === "string" ? error.name : "";
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (name === "TimeoutError" || timeoutCodes.has(code)) return failure("provider_timeout");
  if (name === "AbortError") return failure("call_aborted");
  if (networkCodes.has(code)) return failure("provider_unavailable");
  const cause = "cause" in error ? fromCause(error.cause, nowMs, depth + 1) : null;
  if (cause) return cause;
  const message = "message" in error && typeof error.message === "string" ? error.message : "";
  return name === "TypeError" && /fetch failed|network/i.test(message) ? failure("provider_unavailable") : null;
}

/**
 * Puts whatever a model call threw into our closed list of codes. It never throws and never repeats text from the
 * provider or the request: only `cause`-free facts leave this function.
 */
export function translateProviderError(error: unknown, options: { nowMs?: number } = {}): ProviderFailure {
  return fromCause(error, options.nowMs ?? Date.now()) ?? failure("provider_failed");
}

/** For a call that ended without an exception but with the provider's filter as the reason. */
export function contentFilterFailure(): ProviderFailure {
  return failure("content_filtered");
}
