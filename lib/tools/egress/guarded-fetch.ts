import { EgressError } from "./egress-error";
import { isDomainAllowed, parseTarget, type EgressTarget } from "./parse-target";
import { readBody } from "./read-body";
import { checkRequestHeaders, headersForOtherOrigin, shownResponseHeaders } from "./request-headers";
import { requirePublicAddresses, resolveTarget, resolveWithSystem, type ResolveHost } from "./resolve-target";
import { sendPinned } from "./send-pinned";

export type EgressMethod = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";

export type EgressInit = {
  method?: EgressMethod;
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
  signal?: AbortSignal;
};

export type EgressLimits = {
  /** See `isDomainAllowed`: absent allows every public host, an empty list none. */
  allowedDomains?: readonly string[];
  /** Of the answer, unpacked. Default 2 MB. */
  maxBytes?: number;
  /** For everything together: look-ups, redirects, body. Default 15 s. */
  timeoutMs?: number;
  /** Default 5. */
  maxRedirects?: number;
  /** Asked before a redirect is followed, with the address that it leads to; what it throws ends the request. */
  beforeRedirect?: (url: string) => Promise<void>;
};

export type EgressResponse = {
  status: number;
  /** The address that answered, after redirects. */
  url: string;
  headers: Record<string, string>;
  body: Uint8Array;
  redirects: number;
};

export type GuardedFetch = (url: string, init?: EgressInit, limits?: EgressLimits) => Promise<EgressResponse>;

export type GuardedFetchSettings = {
  resolveHost?: ResolveHost;
  /**
   * Addresses that may be connected to although they are not public. For tests and for installations that name a service
   * of their own network in code; never read from the environment or from a workspace's settings.
   */
  allowAddresses?: readonly string[];
  ports?: readonly number[];
};

const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]);

/**
 * Builds the only way in which agents reach the network. Each request and each redirect is checked by itself: scheme,
 * port, domain, and every address of the name; the connection then goes to the addresses that were checked, so a second
 * look-up cannot change them. Credentials stay with their origin, secure requests stay secure, and a body is not carried
 * to another origin. Size and time are limited while the answer arrives. No proxy of the environment is used.
 * Throws `EgressError`, or the signal's reason when aborted.
 */
export function createGuardedFetch(settings: GuardedFetchSettings = {}): GuardedFetch {
  const resolveHost = settings.resolveHost ?? resolveWithSystem;
  const allowAddresses = settings.allowAddresses ?? [];

  return async (url, init = {}, limits = {}) => {
    const { maxBytes = 2 * 1024 * 1024, timeoutMs = 15_000, maxRedirects = 5 } = limits;
    if (!METHODS.has(init.method ?? "GET"))
      throw new EgressError("egress_method_not_allowed", "This method is not allowed.");
    init.signal?.throwIfAborted();
    let hop: Hop = {
      target: parseTarget(url, settings.ports),
      method: init.method ?? "GET",
      headers: { "user-agent": "Mandate/1.0", accept: "*/*", ...checkRequestHeaders(init.headers ?? {}) },
      body: toBytes(init.body),
    };
    const deadline = startDeadline(timeoutMs, init.signal);
    try {
      for (let redirects = 0; ; redirects++) {
        const { target } = hop;
        if (!isDomainAllowed(target.host, limits.allowedDomains)) {
          throw new EgressError("egress_domain_not_allowed", `${target.host} is not among the allowed domains.`, {
            host: target.host,
          });
        }
        const addresses = await deadline.race(resolveTarget(target, resolveHost));
        requirePublicAddresses(target, addresses, allowAddresses);
        const response = await deadline.race(sendPinned({ ...hop, addresses, signal: deadline.signal }));
        const status = response.statusCode ?? 0;
        const location = response.headers.location;
        if (isRedirect(status) && location !== undefined) {
          response.destroy();
          if (redirects >= maxRedirects) {
            throw new EgressError("egress_too_many_redirects", `More than ${maxRedirects} redirects.`, {
              host: target.host,
            });
          }
          hop = nextHop(hop, status, location, settings.ports);
          if (limits.beforeRedirect) await deadline.race(limits.beforeRedirect(hop.target.url.href));
          continue;
        }
        const body = hop.method === "HEAD" ? new Uint8Array(0) : await deadline.race(readBody(response, maxBytes));
        response.destroy();
        return { status, url: target.url.href, headers: shownResponseHeaders(response.headers), body, redirects };
      }
    } finally {
      deadline.end();
    }
  };
}

type Hop = {
  target: EgressTarget;
  method: EgressMethod;
  headers: Record<string, string>;
  body: Uint8Array | undefined;
};

function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

/** What to send after a redirect. 301, 302 and 303 become a GET without body, as browsers do (Fetch standard, 4.4). */
function nextHop(hop: Hop, status: number, location: string, ports: readonly number[] | undefined): Hop {
  let next: URL;
  try {
    next = new URL(location, hop.target.url);
  } catch (error) {
    throw new EgressError("egress_redirect_refused", "The server redirects to an address that cannot be read.", {
      host: hop.target.host,
      cause: error,
    });
  }
  next.hash = "";
  const target = parseTarget(next.href, ports);
  if (hop.target.url.protocol === "https:" && target.url.protocol !== "https:") {
    throw new EgressError("egress_redirect_refused", "The server redirects from a secure to an insecure address.", {
      host: target.host,
    });
  }
  const keepsBody = status === 307 || status === 308;
  const isOtherOrigin = target.url.origin !== hop.target.url.origin;
  if (isOtherOrigin && keepsBody && hop.body !== undefined) {
    throw new EgressError("egress_redirect_refused", `The server asks to send the data to ${target.host} instead.`, {
      host: target.host,
    });
  }
  const headers = isOtherOrigin ? headersForOtherOrigin(hop.headers) : { ...hop.headers };
  const becomesGet = !keepsBody && hop.method !== "GET" && hop.method !== "HEAD";
  if (!becomesGet) return { target, method: hop.method, headers, body: hop.body };
  delete headers["content-type"];
  return { target, method: "GET", headers, body: undefined };
}

function toBytes(body: string | Uint8Array | undefined): Uint8Array | undefined {
  return typeof body === "string" ? new TextEncoder().encode(body) : body;
}

/** One clock over all hops. `race` also covers what cannot be aborted, such as a look-up. */
function startDeadline(timeoutMs: number, outer: AbortSignal | undefined) {
  const controller = new AbortController();
  const timer = setTimeout(
    () =>
      controller.abort(
        new EgressError("egress_timeout", `No complete answer within ${Math.round(timeoutMs / 100) / 10} seconds.`),
      ),
    timeoutMs,
  );
  const forward = (): void => controller.abort(outer?.reason);
  outer?.addEventListener("abort", forward, { once: true });
  const aborted = new Promise<never>((_, reject) => {
    controller.signal.addEventListener("abort", () => reject(controller.signal.reason), { once: true });
  });
  aborted.catch(() => {});
  return {
    signal: controller.signal,
    race: async <T>(work: Promise<T>): Promise<T> => {
      work.catch(() => {});
      try {
        return await Promise.race([work, aborted]);
      } catch (error) {
        // Work that noticed the abort first reports it in its own words; the reason is ours.
        throw controller.signal.aborted ? controller.signal.reason : error;
      }
    },
    end: (): void => {
      clearTimeout(timer);
      outer?.removeEventListener("abort", forward);
      controller.abort();
    },
  };
}
