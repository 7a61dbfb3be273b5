import "server-only";
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { Readable } from "node:stream";
import { checkBaseUrl, type CheckedAddress, type ResolveHost } from "./check-base-url";

type Options = { resolveHost?: ResolveHost; allowLoopback?: boolean };

const noBody = new Set([101, 204, 205, 304]);

/**
 * A fetch for providers whose base URL somebody in a workspace typed. Each request checks where the name leads and
 * connects to exactly the checked addresses, so that a name which answers differently a moment later (DNS rebinding)
 * changes nothing. Redirects are handed back, not followed. Bodies stream both for the answer and for aborts; the
 * answer is asked for uncompressed. Rejects with `invalid_input` for a forbidden address, with the connection's error
 * otherwise.
 */
export function createProviderFetch(options: Options = {}): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const url = new URL(request.url);
    const addresses = await checkBaseUrl(url.href, options);
    const body = request.body === null ? undefined : Buffer.from(await request.arrayBuffer());
    return toResponse(await send(url, request, body, addresses), request.signal);
  };
}

function send(
  url: URL,
  request: Request,
  body: Buffer | undefined,
  addresses: readonly CheckedAddress[],
): Promise<IncomingMessage> {
  const isTls = url.protocol === "https:";
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const headers: Record<string, string> = Object.fromEntries(request.headers);
  headers["accept-encoding"] = "identity";
  if (body) headers["content-length"] = String(body.length);
  const requestOptions = {
    method: request.method,
    host,
    port: url.port === "" ? (isTls ? 443 : 80) : Number(url.port),
    path: `${url.pathname}${url.search}`,
    headers,
    lookup: pinned(addresses),
    signal: request.signal,
  };
  return new Promise((resolve, reject) => {
    // An agent of its own: a kept connection could have been made to other addresses. A name, not an address, goes to TLS.
    const sent = isTls
      ? httpsRequest({
          ...requestOptions,
          agent: new HttpsAgent({ keepAlive: false }),
          servername: isIP(host) ? "" : host,
        })
      : httpRequest({ ...requestOptions, agent: new HttpAgent({ keepAlive: false }) });
    sent.on("response", resolve);
    sent.on("error", (error) => reject(request.signal.aborted ? (request.signal.reason as Error) : error));
    sent.end(body);
  });
}

function pinned(addresses: readonly CheckedAddress[]): LookupFunction {
  return (_host, options, callback) => {
    const wanted = addresses.filter(({ family }) => !options.family || options.family === family);
    const [first] = wanted;
    if (!first) callback(Object.assign(new Error("no address of this family"), { code: "ENOTFOUND" }), "");
    else if (options.all) callback(null, [...wanted]);
    else callback(null, first.address, first.family);
  };
}

function toResponse(message: IncomingMessage, signal: AbortSignal): Response {
  const status = message.statusCode ?? 502;
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? ""]) headers.append(name, one);
  }
  if (noBody.has(status)) {
    message.resume();
    return new Response(null, { status, headers });
  }
  signal.addEventListener("abort", () => message.destroy(signal.reason as Error), { once: true });
  return new Response(Readable.toWeb(message) as ReadableStream<Uint8Array>, { status, headers });
}
