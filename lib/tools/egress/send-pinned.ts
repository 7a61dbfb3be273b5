import { Agent as HttpAgent, request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import type { LookupFunction } from "node:net";
import { EgressError } from "./egress-error";
import type { EgressTarget } from "./parse-target";
import type { ResolvedAddress } from "./resolve-target";

export type PinnedRequest = {
  target: EgressTarget;
  method: string;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array | undefined;
  /** The checked addresses; the connection goes to one of these and to no other. */
  addresses: readonly ResolvedAddress[];
  signal: AbortSignal;
};

/**
 * Sends one request over a connection of its own to one of the given addresses and answers when the headers have come.
 * The name is used for TLS and the Host header only. Throws `egress_connection_failed`, in words that tell an agent
 * nothing about the network but whether it worked.
 */
export function sendPinned(input: PinnedRequest): Promise<IncomingMessage> {
  const { target, addresses, body } = input;
  const isTls = target.url.protocol === "https:";
  const options: RequestOptions = {
    method: input.method,
    host: target.host,
    port: target.port,
    path: `${target.url.pathname}${target.url.search}`,
    headers: {
      ...input.headers,
      host: target.url.host,
      "accept-encoding": "gzip, deflate, br",
      ...(body === undefined ? {} : { "content-length": String(body.length) }),
    },
    lookup: pinnedLookup(addresses),
    // An agent of its own: a kept connection could have been made to other addresses.
    agent: isTls ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false }),
    signal: input.signal,
    maxHeaderSize: 16 * 1024,
  };
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => reject(translate(error, target.host));
    try {
      // An address is not a name: TLS must not send it as one.
      const request = isTls
        ? httpsRequest({ ...options, servername: target.isAddress ? "" : target.host })
        : httpRequest(options);
      request.on("response", (response) => {
        const remote = response.socket.remoteAddress;
        if (!isPinned(remote, addresses)) {
          response.destroy();
          fail(new Error("connected elsewhere"));
          return;
        }
        resolve(response);
      });
      request.on("error", fail);
      request.end(body);
    } catch (error) {
      fail(error);
    }
  });
}

function pinnedLookup(addresses: readonly ResolvedAddress[]): LookupFunction {
  return (_host, options, callback) => {
    const wanted = addresses.filter(
      (entry) => options.family === undefined || options.family === 0 || options.family === entry.family,
    );
    const first = wanted[0];
    if (first === undefined) callback(Object.assign(new Error("no address of this family"), { code: "ENOTFOUND" }), "");
    else if (options.all)
      callback(
        null,
        wanted.map(({ address, family }) => ({ address, family })),
      );
    else callback(null, first.address, first.family);
  };
}

/** A check on the checker: whatever the runtime did with the look-up, the peer must be one that was allowed. */
function isPinned(remote: string | undefined, addresses: readonly ResolvedAddress[]): boolean {
  if (remote === undefined) return false;
  const plain = remote.replace(/^::ffff:(?=\d+\.)/, "");
  return addresses.some((entry) => entry.address === plain || sameV6(entry.address, plain));
}

function sameV6(a: string, b: string): boolean {
  if (!a.includes(":") || !b.includes(":")) return false;
  return new URL(`http://[${a}]/`).hostname === new URL(`http://[${b}]/`).hostname;
}

function translate(error: unknown, host: string): unknown {
  if (error instanceof EgressError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const isCertificate = /CERT|SSL|TLS|SELF_SIGNED|ALTNAME|UNABLE_TO_VERIFY/.test(code);
  const message = isCertificate ? `The certificate of ${host} is not valid.` : `The connection to ${host} failed.`;
  return new EgressError("egress_connection_failed", message, { host, cause: error });
}
