import ipaddr from "ipaddr.js";
import type { CallFacts, ToolFacts } from "../cedar/schema.generated";
import { defined } from "./agent-facts";

/** Facts about a tool as declared. Undeclared means: changes things, reaches outside, of high risk, unsigned. */
export function buildToolFacts(input: Partial<ToolFacts> & { name: string }): ToolFacts {
  return {
    verb: "execute",
    scope: "",
    risk: 4,
    sideEffect: true,
    external: true,
    sandboxed: false,
    executesCode: false,
    rawInterpreter: false,
    signatureValid: false,
    versionPinned: false,
    descriptionChanged: false,
    ...defined(input),
  };
}

export type CallInput = Partial<Omit<CallFacts, "host" | "hostPrivate" | "hostAllowed">> & {
  /** Host name or address that the arguments point at; "" or absent when none. */
  readonly host?: string;
  /** What the host resolved to; a private one among them makes the host private (DNS rebinding). */
  readonly resolvedAddresses?: readonly string[];
  /** `example.com`, `*.example.com` (also matches example.com itself) or `*`. Empty allows none. */
  readonly allowedHosts?: readonly string[];
};

/** Facts about one call of a tool. A call without a host has no host to forbid. */
export function buildCallFacts(input: CallInput = {}): CallFacts {
  const { host: rawHost, resolvedAddresses, allowedHosts, ...rest } = input;
  const host = normaliseHost(rawHost ?? "");
  return {
    tls: false,
    target: "",
    amountCents: 0,
    rows: 0,
    sameCallCount: 0,
    argsSchemaValid: false,
    argsSafe: false,
    pathEscapes: false,
    onBehalfScopes: [],
    ...defined(rest),
    host,
    hostPrivate: host !== "" && (isPrivateHost(host) || (resolvedAddresses ?? []).some(isPrivateHost)),
    hostAllowed: host === "" || matchesHost(host, allowedHosts ?? []),
  };
}

/** Lower case, without brackets around IPv6 and without the root dot. */
export function normaliseHost(host: string): string {
  return host
    .trim()
    .toLowerCase()
    .replace(/^\[(.*)\]$/, "$1")
    .replace(/\.$/, "");
}

const privateSuffixes = [".localhost", ".local", ".internal", ".intranet", ".lan", ".home.arpa", ".corp", ".home"];

/**
 * Whether a host name or address is loopback, private, link-local, carrier-grade, reserved or a metadata service. IPv4
 * in any of the spellings that resolvers accept (decimal, octal, hexadecimal, mapped into IPv6) is recognised.
 */
export function isPrivateHost(rawHost: string): boolean {
  const host = normaliseHost(rawHost);
  if (host === "localhost" || privateSuffixes.some((suffix) => host.endsWith(suffix))) return true;
  if (!ipaddr.isValid(host)) return !host.includes(".") && host !== ""; // a bare name resolves inside the network
  return ipaddr.process(host).range() !== "unicast";
}

/** Whether a host is on a list of exact names, `*.suffix` patterns, or `*`. */
export function matchesHost(rawHost: string, allowed: readonly string[]): boolean {
  const host = normaliseHost(rawHost);
  return allowed.some((entry) => {
    const pattern = normaliseHost(entry);
    if (pattern === "*") return true;
    if (!pattern.startsWith("*.")) return host === pattern;
    const suffix = pattern.slice(2);
    return host === suffix || host.endsWith(`.${suffix}`);
  });
}
