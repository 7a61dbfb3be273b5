import { isJsonObject, type JsonObject, type JsonValue, parseJson } from "./json.ts";
import { type Op, parseOps } from "./parse-ops.ts";

/** What came back over HTTP, before it is understood. */
export type RawAnswer = { status: number; headers: Record<string, string | undefined>; body: string };

/**
 * What a call to the app amounted to. `retryAfter` is the header's text: a date in it is measured where the database's time
 * is known.
 */
export type Answer =
  | { kind: "ops"; ops: Op[]; reqVersion: number | null; noRetry: boolean; retryAfter: string | null }
  | { kind: "returned"; result: JsonValue }
  | { kind: "failed"; error: JsonObject; canRetry: boolean; retryAfter: string | null };

/**
 * Understands an answer of the SDK. Whatever does not come from the SDK (a proxy's page, a wrong key's 401) is a failure
 * that may be retried, also when its status says success.
 */
export function readAnswer(raw: RawAnswer): Answer {
  if (raw.headers["x-inngest-sdk"] === undefined) {
    const hint =
      raw.status === 401 ? "The app refused the signature: both sides need the same INNGEST_SIGNING_KEY." : "";
    const message = `HTTP ${raw.status} that does not come from the Inngest SDK. ${hint}`.trim();
    return { kind: "failed", error: { name: "NotAnSdkAnswer", message }, canRetry: true, retryAfter: null };
  }
  const answer = raw.status === 201 ? unwrapStream(raw) : raw;
  if (!answer) {
    const error = { name: "BrokenStream", message: "The streamed answer of the app ended early or cannot be read." };
    return { kind: "failed", error, canRetry: true, retryAfter: null };
  }
  const body = parseJson(answer.body);
  const noRetry = answer.headers["x-inngest-no-retry"] === "true";
  const retryAfter = answer.headers["retry-after"] ?? null;

  if (answer.status === 200 && body !== undefined) return { kind: "returned", result: body };
  const ops = answer.status === 206 ? parseOps(body) : null;
  if (ops) return { kind: "ops", ops, reqVersion: readVersion(answer.headers), noRetry, retryAfter };

  return { kind: "failed", error: readError(answer.status, body), canRetry: !noRetry, retryAfter };
}

function unwrapStream(raw: RawAnswer): RawAnswer | null {
  const envelope = parseJson(raw.body.trim());
  if (!isJsonObject(envelope) || typeof envelope.status !== "number") return null;
  const headers: RawAnswer["headers"] = { ...raw.headers };
  for (const [name, value] of Object.entries(isJsonObject(envelope.headers) ? envelope.headers : {})) {
    if (value !== null) headers[name.toLowerCase()] = String(value);
  }
  const body = typeof envelope.body === "string" ? envelope.body : JSON.stringify(envelope.body ?? null);
  return { status: envelope.status, headers, body };
}

function readVersion(headers: RawAnswer["headers"]): number | null {
  const version = Number(headers["x-inngest-req-version"] ?? Number.NaN);
  return Number.isInteger(version) && version > 0 ? version : null;
}

function readError(status: number, body: JsonValue | undefined): JsonObject {
  if (isJsonObject(body)) {
    const message = body.message ?? body.error;
    return {
      ...body,
      name: typeof body.name === "string" ? body.name : "Error",
      message: typeof message === "string" ? message : `The app answered HTTP ${status}.`,
    };
  }
  return { name: "Error", message: `The app answered HTTP ${status}.` };
}
