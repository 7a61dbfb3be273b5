import "server-only";
import { env } from "@/lib/core/env";
import type { EgressError } from "@/lib/tools/egress/egress-error";
import { createGuardedFetch, type GuardedFetch } from "@/lib/tools/egress/guarded-fetch";

const loopback = ["127.0.0.1", "::1"];

/**
 * How calls leave that a workspace asked for (callbacks, deliveries): through the egress guard. An installation that is
 * itself reachable only from this machine (its public address is on loopback) may call services of this machine, on any
 * port; no other may.
 */
export function callbackFetch(url: string): GuardedFetch {
  const host = new URL(env().MANDATE_URL).hostname;
  const isLocal = host === "localhost" || host === "127.0.0.1" || host === "[::1]";
  if (!isLocal) return createGuardedFetch();
  const port = Number(URL.parse(url)?.port || 0);
  return createGuardedFetch({ allowAddresses: loopback, ...(port > 0 ? { ports: [port] } : {}) });
}

/** Whether trying again later makes sense. */
export function isTemporary(error: EgressError): boolean {
  return ["egress_timeout", "egress_connection_failed", "egress_host_not_found"].includes(error.code);
}
