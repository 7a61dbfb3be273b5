import { hasContext, span, type Scan } from "./scan";
import type { Span } from "./span-classes";

const localCharacter = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]/u;
const domainPattern = /@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,8}\p{L}{2,24}/uy;
/** Characters that an address may start with by the letter of RFC 5322 but that here are punctuation around it. */
const punctuation = /^[.'`*_{|/=?&#+!$%^~-]+/;
/** `name (at) host (dot) com` and the like. */
const spelledPattern =
  /[A-Za-z0-9._%+-]{1,64}\s?[([{]\s?at\s?[)\]}]\s?[A-Za-z0-9-]{1,63}(?:\s?(?:[([{]\s?dot\s?[)\]}]|\.)\s?[A-Za-z0-9-]{2,63}){1,4}/gi;

const longestLocalPart = 64;

/** E-mail addresses, international ones too. Looks only around each `@`, so it is linear in the text. */
export function detectEmails({ text, hasAt }: Scan): Span[] {
  const found: Span[] = [];
  let done = 0;
  for (let at = hasAt ? text.indexOf("@") : -1; at >= 0; at = text.indexOf("@", at + 1)) {
    domainPattern.lastIndex = at;
    const domain = domainPattern.exec(text)?.[0];
    if (domain === undefined) continue;
    let start = at;
    const first = Math.max(done, at - longestLocalPart);
    while (start > first && localCharacter.test(text.charAt(start - 1))) start -= 1;
    start += punctuation.exec(text.slice(start, at))?.[0].length ?? 0;
    if (start === at || text.charAt(at - 1) === ".") continue;
    done = at + domain.length;
    found.push(span(start, done, "email", 0.99));
  }
  if (/[([{]\s?at\s?[)\]}]/i.test(text)) {
    for (const match of text.matchAll(spelledPattern)) {
      found.push(span(match.index, match.index + match[0].length, "email", 0.8, "spelled_out"));
    }
  }
  return found;
}

const octet = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
const ipv4Pattern = new RegExp(`(?<![\\d.\\w])${octet}(?:\\.${octet}){3}(?![\\w]|\\.\\d)`, "g");
const ipv6Pattern = /(?<![\w:.])(?:[0-9a-fA-F]{1,4}:|::)[0-9a-fA-F:.]{1,45}(?:%\w{1,16})?(?![\w:])/g;
const macPattern =
  /(?<![\w:-])(?:[0-9A-Fa-f]{2}(?:(?::[0-9A-Fa-f]{2}){5}|(?:-[0-9A-Fa-f]{2}){5})|[0-9A-Fa-f]{4}(?:\.[0-9A-Fa-f]{4}){2})(?![\w:-])/g;
const dottedMac = /[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}/;
const versionContext = /(?:version|\bv|release|firmware|build|section|§|chapter|oid)\s*[:.]?\s*$/i;

/** IPv4, IPv6 and MAC addresses. A dotted version number is not taken for an address. */
export function detectNetwork({ text, hasDigit, colons, dashes, dots }: Scan): Span[] {
  const found: Span[] = [];
  if (hasDigit && dots >= 3) {
    for (const match of text.matchAll(ipv4Pattern)) {
      if (versionContext.test(text.slice(Math.max(0, match.index - 14), match.index))) continue;
      if (match[0] === "0.0.0.0" || match[0] === "255.255.255.255") continue;
      found.push(span(match.index, match.index + match[0].length, "ip", 0.95, "ipv4"));
    }
  }
  if (colons >= 2) {
    for (const match of text.matchAll(ipv6Pattern)) {
      const address = match[0].replace(/[.:]+$/, "");
      if (isIpv6(address.replace(/%.*$/, ""))) {
        found.push(span(match.index, match.index + address.length, "ip", 0.95, "ipv6"));
      }
    }
  }
  if (hasDigit && (colons >= 5 || dashes >= 5 || (dots >= 2 && dottedMac.test(text)))) {
    for (const match of text.matchAll(macPattern)) {
      const isDotted = match[0].includes(".");
      if (isDotted && !/[a-f]/i.test(match[0]) && !hasContext(text, match.index, match.index, /\bmac\b/i)) continue;
      if (!/[1-9a-f]/i.test(match[0])) continue;
      found.push(span(match.index, match.index + match[0].length, "mac", 0.95));
    }
  }
  return found;
}

function isIpv6(address: string): boolean {
  const halves = address.split("::");
  if (halves.length > 2 || address === "::" || address === "::1") return address === "::1";
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  const last = groups.at(-1) ?? "";
  const hasIpv4Tail = last.includes(".");
  if (groups.slice(0, -1).some((group) => !/^[0-9a-fA-F]{1,4}$/.test(group))) return false;
  if (!hasIpv4Tail && !/^[0-9a-fA-F]{1,4}$/.test(last)) return false;
  if (hasIpv4Tail && !new RegExp(`^${octet}(?:\\.${octet}){3}$`).test(last)) return false;
  const count = groups.length + (hasIpv4Tail ? 1 : 0);
  // A time such as 10:20:30 has no double colon and too few groups.
  return halves.length === 2 ? count < 8 && count > 0 : count === 8;
}
