import "server-only";
import { Readable } from "node:stream";
import { invariant } from "@/lib/core/errors";
import { callbackFetch } from "@/lib/webhooks/callback-fetch";

/** What the SDK hands over and takes back; structural, as the SDK itself checks it. */
type SdkRequest = {
  protocol: string;
  hostname: string;
  port?: number | undefined;
  path: string;
  query?: Record<string, string | string[] | null>;
  headers: Record<string, string>;
  body?: unknown;
};
type SdkResponse = { statusCode: number; headers: Record<string, string>; body: Readable };

/** The connection sets these itself, to the values that were signed. */
const ownHeaders = new Set(["host", "content-length", "expect", "connection", "accept-encoding", "transfer-encoding"]);

const timeoutMs = 15_000;

/**
 * Lets the SDK's requests leave through the egress guard, like every call that a workspace asked for: no private address,
 * no redirect, the address that was checked is the one that is connected to. Only PUT, with a body in memory.
 */
export const guardedHandler = {
  async handle(request: SdkRequest): Promise<{ response: SdkResponse }> {
    const { body } = request;
    invariant(body instanceof Uint8Array, "a checkpoint is sent from memory");
    const port = request.port === undefined ? "" : `:${request.port}`;
    const url = `${request.protocol}//${request.hostname}${port}${request.path}${queryOf(request.query)}`;
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => !ownHeaders.has(name.toLowerCase())),
    );
    const answer = await callbackFetch(url)(
      url,
      { method: "PUT", headers, body },
      { timeoutMs, maxRedirects: 0, maxBytes: 256 * 1024 },
    );
    return {
      response: { statusCode: answer.status, headers: answer.headers, body: Readable.from([Buffer.from(answer.body)]) },
    };
  },
};

function queryOf(query: SdkRequest["query"]): string {
  const pairs = Object.entries(query ?? {}).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value ?? ""]).map(
      (item) => `${encodeURIComponent(name)}=${encodeURIComponent(item)}`,
    ),
  );
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}
