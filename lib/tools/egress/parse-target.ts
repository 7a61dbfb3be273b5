import { isIP } from "node:net";
import { EgressError } from "./egress-error";

export type EgressTarget = {
  url: URL;
  /** Lower case, punycode, without brackets and trailing dot. */
  host: string;
  port: number;
  isAddress: boolean;
};

export const defaultPorts: readonly number[] = [80, 443, 8080, 8443];

/** Names that lead inside a network, or nowhere, whatever they resolve to. */
const INTERNAL_SUFFIXES = [
  "localhost",
  "local",
  "localdomain",
  "internal",
  "intranet",
  "private",
  "lan",
  "home",
  "corp",
  "home.arpa",
  "in-addr.arpa",
  "ip6.arpa",
  "onion",
  "invalid",
  "test",
  "example",
  "cluster.local",
];

const MAX_URL_CHARS = 4_096;

/**
 * Reads a URL and refuses what no agent needs: other schemes than http and https, credentials in the URL, unusual ports,
 * names without a dot and internal names. The WHATWG parser has by then turned every spelling of an IPv4 address
 * (decimal, octal, hexadecimal, short) to four decimal numbers and every international name to punycode.
 * Throws `EgressError`. Says nothing about what the name resolves to.
 */
export function parseTarget(input: string, ports: readonly number[] = defaultPorts): EgressTarget {
  const url = readUrl(input);
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1").replace(/\.$/, "");
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new EgressError("egress_scheme_not_allowed", "Only http and https addresses can be requested.", { host });
  }
  if (url.username !== "" || url.password !== "") {
    throw new EgressError("egress_credentials_in_url", "A user name or password in the address is not allowed.", {
      host,
    });
  }
  if (host === "") throw new EgressError("egress_url_invalid", "The address names no host.");
  const port = url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
  if (!ports.includes(port)) {
    throw new EgressError("egress_port_not_allowed", `Port ${port} is not allowed; ${ports.join(", ")} are.`, { host });
  }
  const isAddress = isIP(host) !== 0;
  if (!isAddress) requirePublicName(host);
  return { url, host, port, isAddress };
}

function readUrl(input: string): URL {
  if (input.length > MAX_URL_CHARS)
    throw new EgressError("egress_url_invalid", `The address is longer than ${MAX_URL_CHARS} characters.`);
  // The parser drops tabs and line ends silently and reads a backslash as a slash; a reader of the address would not.
  if (/[\s\u0000-\u001f\u007f\\]/.test(input))
    throw new EgressError("egress_url_invalid", "The address holds characters that are not allowed.");
  try {
    return new URL(input);
  } catch (error) {
    throw new EgressError("egress_url_invalid", "This is not a complete web address.", { cause: error });
  }
}

function requirePublicName(host: string): void {
  const isInternal =
    !host.includes(".") || INTERNAL_SUFFIXES.some((suffix) => host === suffix || host.endsWith(`.${suffix}`));
  if (isInternal) {
    throw new EgressError("egress_blocked_private_address", `The name ${host} belongs to a private network.`, { host });
  }
  // Left over after parsing only in names such as "1.2.3" with a number at the end, which resolvers may take for addresses.
  if (/^[\d.]+$/.test(host)) throw new EgressError("egress_url_invalid", "The host is not a valid name.", { host });
}

/**
 * Whether a host is on a list of `example.com` (exactly this), `*.example.com` (it and all below it) and `*`.
 * A list that is absent allows every public host; an empty one none. The same rule as in policies.
 */
export function isDomainAllowed(host: string, allowedDomains: readonly string[] | undefined): boolean {
  if (allowedDomains === undefined) return true;
  return allowedDomains.some((entry) => {
    const pattern = normalisePattern(entry);
    if (pattern === "*") return true;
    if (!pattern.startsWith("*.")) return host === pattern;
    const suffix = pattern.slice(2);
    return suffix !== "" && (host === suffix || host.endsWith(`.${suffix}`));
  });
}

/** People write international names as they read them; hosts come in punycode. */
function normalisePattern(entry: string): string {
  const pattern = entry
    .trim()
    .toLowerCase()
    .replace(/(?<!\*)\.$/, "");
  if (pattern === "*") return pattern;
  const isWild = pattern.startsWith("*.");
  try {
    const host = new URL(`http://${isWild ? pattern.slice(2) : pattern}/`).hostname;
    return isWild ? `*.${host}` : host.replace(/^\[(.*)\]$/, "$1");
  } catch {
    return pattern;
  }
}
