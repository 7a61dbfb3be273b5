import { EgressError } from "./egress-error";

/** Set by the connection itself; a caller who sets them could smuggle a second request or another host. */
const FORBIDDEN = new Set([
  "host",
  "connection",
  "content-length",
  "transfer-encoding",
  "te",
  "trailer",
  "upgrade",
  "expect",
  "keep-alive",
  "accept-encoding",
  "via",
  "forwarded",
  "cookie2",
]);
/** The only headers that follow a redirect to another origin. Anything else may be a credential. */
const FOLLOWS_EVERYWHERE = new Set(["accept", "accept-language", "content-type", "user-agent"]);

/** Response headers that an agent may see; cookies and server internals are not among them. */
const SHOWN = new Set([
  "content-type",
  "content-language",
  "content-disposition",
  "last-modified",
  "etag",
  "date",
  "expires",
  "cache-control",
  "retry-after",
  "link",
  "location",
  "allow",
  "age",
  "vary",
  "x-request-id",
  "x-total-count",
]);

const MAX_HEADERS = 40;
const MAX_VALUE_CHARS = 4_096;

/** Lower-cases names and refuses headers that the connection owns or that are malformed: `egress_header_not_allowed`. */
export function checkRequestHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(headers);
  if (entries.length > MAX_HEADERS) throw refused(`More than ${MAX_HEADERS} headers are not allowed.`);
  const checked: Record<string, string> = {};
  for (const [rawName, value] of entries) {
    const name = rawName.toLowerCase();
    if (!/^[a-z0-9!#$%&'*+.^_`|~-]{1,128}$/.test(name))
      throw refused("A header name holds characters that are not allowed.");
    const isOwned =
      FORBIDDEN.has(name) || name.startsWith("proxy-") || name.startsWith("sec-") || name.startsWith("x-forwarded-");
    if (isOwned) throw refused(`The header ${name} cannot be set.`);
    if (value.length > MAX_VALUE_CHARS || !/^[\t\u0020-\u007e\u0080-\u00ff]*$/.test(value)) {
      throw refused(`The value of the header ${name} holds characters that are not allowed, or is too long.`);
    }
    checked[name] = value;
  }
  return checked;
}

/** The headers that may go along when a redirect leads to another origin. */
export function headersForOtherOrigin(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => FOLLOWS_EVERYWHERE.has(name)));
}

/** The response headers that an agent may see, with their values cut to a sane length. */
export function shownResponseHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const isShown = SHOWN.has(name) || name.startsWith("x-ratelimit-") || name.startsWith("ratelimit");
    if (value !== undefined && isShown) shown[name] = String(value).slice(0, 1_000);
  }
  return shown;
}

function refused(message: string): EgressError {
  return new EgressError("egress_header_not_allowed", message);
}
