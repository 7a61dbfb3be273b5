import { withoutMarkdownCode } from "./markdown-code";

/** Elements that run, load or submit something by themselves (HTML Living Standard). */
const activeElement =
  /<(?:script|iframe|object|embed|applet|frame|frameset|base|portal|form|fencedframe)(?![\w-])|<meta[^>]{0,300}http-equiv|<link[^>]{0,300}\srel|<style[^>]{0,300}>|<\?xml-stylesheet/i;
const tagBegin = /<[a-z]/gi;
/** Names of event handler attributes by how they begin; what is not an event, such as `ongoing`, is not here. */
const handler =
  /[\s/"'>]on(?:abort|after|animation|auxclick|before|begin|blur|bounce|cancel|canplay|change|click|close|contextmenu|copy|cuechange|cut|dblclick|drag|drop|duration|emptied|end|error|finish|focus|formdata|fullscreen|gotpointer|hashchange|input|invalid|key|load|lostpointer|message|mouse|offline|online|open|page|paste|pause|play|pointer|popstate|progress|ratechange|readystate|repeat|reset|resize|scroll|search|security|seek|select|show|slot|stalled|start|storage|submit|suspend|time|toggle|touch|transition|unhandled|unload|volume|waiting|webkit|wheel)[a-z]{0,24}\s{0,20}=/gi;
/** How far before a handler its element may have begun. */
const tagReach = 2_048;
const scriptUrl =
  /(?:\]\(<?|\]:<?|=["']?|url\(["']?|<)(?:(?:java|vb|live)script:|data:(?:text\/html|image\/svg\+xml|application\/xhtml|text\/xml|application\/xml))/;
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(colon|tab|newline|amp));?/gi;
const named: Readonly<Record<string, string>> = { colon: ":", tab: "\t", newline: "\n", amp: "&" };
const ignoredInUrls = /[\u0000-\u0020\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+/g;

/**
 * Whether an answer would run, load or submit something where it is shown as HTML or Markdown: scripts, frames, forms,
 * event handlers, script addresses. Code that an answer quotes as code does not count. Linear in the length.
 */
export function hasActiveContent(answer: string): boolean {
  if (!answer.includes("<") && !answer.includes("](") && !answer.includes("]:")) return false;
  const text = withoutMarkdownCode(answer);
  return activeElement.test(text) || hasHandler(text) || scriptUrl.test(flatten(text));
}

function hasHandler(text: string): boolean {
  const begins = Array.from(text.matchAll(tagBegin), (match) => match.index);
  if (begins.length === 0) return false;
  let next = 0;
  for (const match of text.matchAll(handler)) {
    while (next < begins.length && (begins[next] ?? 0) < match.index) next += 1;
    const begin = begins[next - 1];
    if (begin !== undefined && match.index - begin <= tagReach) return true;
  }
  return false;
}

/** As a browser reads an address: entities decoded, white space and invisible characters gone, lower case. */
function flatten(text: string): string {
  return decodeEntities(text).replace(ignoredInUrls, "").toLowerCase();
}

/** Character references that may stand inside an address. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    entity,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
