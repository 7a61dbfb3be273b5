import { decodeEntities } from "./active-content";
import { detect } from "./detect";
import { withoutMarkdownCode } from "./markdown-code";
import { decodedForms, plainWords } from "./url-payload";

/** What an answer may have taken its addresses and its data from. */
export type LinkMaterial = {
  /** Everything that the run was given or read: an address that stands there as it is tells its host nothing new. */
  readonly known: readonly string[];
  /** What was read with tools: words of it in an address leave with the address. */
  readonly read: readonly string[];
};

type Found = { readonly url: string; readonly loadsItself: boolean };

const markdownTarget = /\]\(\s{0,8}<?([^)\s>]{1,8000})/g;
const definition = /^ {0,3}\[[^\]\n]{1,300}\]:\s{0,8}<?([^\s>]{1,8000})/gm;
const attribute =
  /\b(src|srcset|poster|background|data|href|action|formaction|ping|cite|content)\s{0,8}=\s{0,8}("[^"]{1,8000}"|'[^']{1,8000}'|[^\s>"']{1,8000})/gi;
const cssUrl = /url\(\s{0,8}["']?([^)"']{1,8000})/gi;
const bareUrl = /(?:https?|ftp|wss?):[\\/]{1,4}[^\s<>"'`)\]]{1,8000}|mailto:[^\s<>"'`)\]]{1,8000}/gi;
const selfLoading = /^(?:src|srcset|poster|background|data)$/i;
const labelReach = 300;
const fileType = /\.[a-z0-9]{2,5}$/i;
const base = "https://relative.invalid/";

/**
 * Links and images of an answer that would carry data to the host that they name: personal data or secrets, encoded text,
 * or words of what the run read, in the query, path, fragment or host name. Images are judged more strictly, because they
 * load without a click. An address that the run was given as it is does not count. Linear in the length of the texts.
 */
export function findDataLinks(answer: string, material: LinkMaterial): string[] {
  const found = addressesIn(withoutMarkdownCode(answer));
  if (found.length === 0) return [];
  const carries = checkerFor(material);
  const seen = new Map<string, boolean>();
  for (const { url, loadsItself } of found) seen.set(url, loadsItself || (seen.get(url) ?? false));
  return [...seen].filter(([url, loadsItself]) => carries(url, loadsItself)).map(([url]) => url);
}

/** The same of one address that is about to be requested, judged as a link is. */
export function isDataLink(url: string, material: LinkMaterial): boolean {
  return checkerFor(material)(url, false);
}

function checkerFor(material: LinkMaterial): (url: string, loadsItself: boolean) => boolean {
  const known = material.known.join("\n");
  const read = plainWords(material.read.join("\n"));
  return (url, loadsItself) => !isKnown(url, known) && carriesData(url, loadsItself, read);
}

/** A longer known address does not make its beginning known, but a text may put a full stop behind an address. */
function isKnown(url: string, known: string): boolean {
  return known.includes(url) || known.includes(url.replace(/[.,;:!?*_]+$/, ""));
}

function addressesIn(text: string): Found[] {
  const found: Found[] = [];
  const add = (raw: string, loadsItself: boolean) => {
    found.push({ url: decodeEntities(raw.trim()), loadsItself });
  };
  const hasImages = text.includes("![");
  for (const match of text.matchAll(markdownTarget)) add(match[1] ?? "", isImage(text, match.index));
  for (const match of text.matchAll(definition)) add(match[1] ?? "", hasImages);
  if (text.includes("<")) {
    for (const match of text.matchAll(attribute)) {
      const value = (match[2] ?? "").replace(/^["']|["']$/g, "");
      const parts = /srcset/i.test(match[1] ?? "")
        ? value.split(",").map((part) => part.trim().split(" ")[0] ?? "")
        : [value];
      for (const part of parts) add(part, selfLoading.test(match[1] ?? ""));
    }
    for (const match of text.matchAll(cssUrl)) add(match[1] ?? "", true);
  }
  for (const match of text.matchAll(bareUrl)) add(match[0], false);
  return found;
}

/** Whether the `]` at the place closes the label of an image: the matching bracket has an exclamation mark before it. */
function isImage(text: string, closing: number): boolean {
  let depth = 0;
  for (let index = closing; index >= Math.max(0, closing - labelReach); index -= 1) {
    const code = text.charCodeAt(index);
    if (code === 93) depth += 1;
    else if (code === 91) depth -= 1;
    if (depth === 0) return text.charAt(index - 1) === "!";
  }
  // A label that is so long hides something.
  return true;
}

/** Personal data that ordinary addresses have in them too: places, names of articles, numbers of tickets. */
const ordinary = new Set(["name", "address", "ip", "mac", "licence_plate", "dob", "bank_account", "passport"]);

function carriesData(raw: string, loadsItself: boolean, read: string): boolean {
  const url = URL.parse(raw.replace(/^\\\\|^\/\//, "https://"), base);
  if (!url || url.hostname === "relative.invalid" || !/^(?:https?|ftp|wss?|mailto):$/.test(url.protocol)) return false;
  const query = [...url.searchParams];
  const values = query.map(([, value]) => value);
  const path = url.protocol === "mailto:" ? [] : url.pathname.replace(fileType, "").split("/");
  const labels = url.hostname.split(".").slice(0, -2);
  const rest = [url.hash.slice(1), url.username, url.password];
  const parts = [...query.flat(), ...rest, ...path, ...labels].filter((part) => part !== "");
  if (parts.length === 0) return false;

  // What is cut into pieces to look harmless is read together too.
  const together = [values.join(" "), path.join(" "), values.join(""), path.join(""), labels.join("")];
  const { readable, decoded } = decodedForms([...parts, ...together]);
  if (decoded.length > 0) return true;
  if (readable.some((text) => detect(text).some((span) => !ordinary.has(span.class) && span.score >= 0.8))) return true;
  if (readable.some((text) => repeats(text, read, loadsItself))) return true;
  return loadsItself && opaqueLength([...values, url.hash.slice(1), ...labels]) > longestOpaque;
}

/** Sizes, formats and signatures of images are shorter. */
const longestOpaque = 96;
const opaqueLength = (parts: readonly string[]) => parts.reduce((sum, part) => sum + part.length, 0);

/** A click needs a person, and people search for words of a document; an image needs nobody. */
function repeats(text: string, read: string, loadsItself: boolean): boolean {
  const words = plainWords(text);
  const count = words.split(" ").length;
  const isMuch = loadsItself ? count >= 2 && words.length >= 8 : count >= 5 && words.length >= 24;
  return isMuch && read.includes(words);
}
