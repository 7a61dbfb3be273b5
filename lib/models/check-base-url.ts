import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { env } from "@/lib/core/env";
import { invalidInput } from "@/lib/core/errors";

/** Answers all addresses of a name; throws when there are none. */
export type ResolveHost = (host: string) => Promise<readonly string[]>;

export type CheckedAddress = { address: string; family: 4 | 6 };

type Options = {
  resolveHost?: ResolveHost;
  /** Whether services of this very machine may be reached; by default only where the installation is on loopback. */
  allowLoopback?: boolean;
};

const resolveWithSystem: ResolveHost = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map((entry) => entry.address);

/** Azure's metadata service stands in a range that is otherwise public. */
const metadataAddresses = new Set(["168.63.129.16"]);

function refuse(problem: string): Error {
  return invalidInput(`The base URL ${problem}.`, { baseUrl: [problem] });
}

/** Whether the installation itself is reached by an address of this machine only. */
function isLoopbackInstallation(): boolean {
  return isLoopbackName(new URL(env().MANDATE_URL).hostname);
}

function isLoopbackName(hostname: string): boolean {
  return hostname === "localhost" || hostname === "127.0.0.1" || hostname === "[::1]";
}

/**
 * Checks where a workspace's base URL leads and answers the addresses that may be connected to. A person who may
 * connect a provider must not reach what only this server can reach: every address of the name has to be public. Where
 * the installation is itself reachable only from this machine, services of this machine are allowed too (a local model
 * server). Throws `invalid_input` on the field `baseUrl`.
 */
export async function checkBaseUrl(baseUrl: string, options: Options = {}): Promise<CheckedAddress[]> {
  const url = URL.parse(baseUrl);
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) throw refuse("must be an http or https URL");
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1").replace(/\.$/, "");
  const allowLoopback = options.allowLoopback ?? isLoopbackInstallation();
  const addresses = isIP(host) ? [host] : await resolve(host, options.resolveHost ?? resolveWithSystem);
  for (const address of addresses) {
    const kind = reachOf(address);
    if (kind === "public" || (kind === "loopback" && allowLoopback)) continue;
    // One private address among public ones is refused too: which would be used is not ours to choose.
    throw refuse("leads to an address that is not public");
  }
  return addresses.map((address) => ({ address, family: isIP(address) === 6 ? 6 : 4 }));
}

async function resolve(host: string, resolveHost: ResolveHost): Promise<readonly string[]> {
  let addresses: readonly string[];
  try {
    addresses = await resolveHost(host);
  } catch {
    throw refuse("names a host that cannot be found");
  }
  if (addresses.length === 0) throw refuse("names a host that cannot be found");
  return addresses;
}

/** By the IANA special-purpose registries; IPv6 that carries an IPv4 address is judged by what it would reach. */
function reachOf(address: string): "public" | "loopback" | "other" {
  if (!ipaddr.isValid(address)) return "other";
  const parsed = ipaddr.process(address);
  if (metadataAddresses.has(parsed.toString())) return "other";
  const range = parsed.range();
  if (range === "loopback") return "loopback";
  if (range !== "unicast") return "other";
  // Global unicast is 2000::/3 and nothing else (RFC 4291); tunnels and translations have ranges of their own.
  if (parsed instanceof ipaddr.IPv6 && ((parsed.parts[0] ?? 0) & 0xe000) !== 0x2000) return "other";
  return "public";
}
