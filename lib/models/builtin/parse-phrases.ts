import type { DocumentFormat } from "@/lib/models/builtin/goals";

const addressPattern = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]+)+/g;

/** Words that stand for the result of what was asked for before. */
export const pronoun =
  /\b(?:it|this|that|them|these|those|the (?:result|results|findings|summary|answer|answers|report|draft|reply|findings|text|document|outcome|letter)|everything)\b/i;

export function readAddresses(text: string): string[] {
  return [...new Set(text.match(addressPattern) ?? [])];
}

/** E-mail addresses hidden, so that what is left can be read as words. */
export function withoutAddresses(text: string): string {
  return text.replace(addressPattern, " ");
}

export const unquote = (text: string): string =>
  text
    .trim()
    .replace(/^["“«'‘]+|["”»'’]+$/g, "")
    .trim();

/** Without the marks at the end. */
export const cut = (text: string): string => text.replace(/[\s.,;:!?]+$/u, "").trim();

/** `the supplier contract` → `supplier contract`. */
export function trimSubject(text: string): string {
  return cut(unquote(text))
    .replace(
      /^(?:about|on|of|for|the|our|my|your|this|that|a|an|all|document|documents?|file|called|named|titled)\s+(?=\S)/i,
      "",
    )
    .replace(/^(?:the|our|my|your|this|a|an)\s+(?=\S)/i, "")
    .replace(/\s+(?:for me|for us|please)$/i, "")
    .trim();
}

export function readFormat(text: string): DocumentFormat {
  if (/\b(?:docx|word)\b/i.test(text)) return "docx";
  return /\b(?:markdown|md)\b/i.test(text) ? "md" : "pdf";
}

export function readTitle(text: string): string {
  return unquote(
    /\b(?:titled|called|named|with the title|entitled)\s+("[^"]+"|“[^”]+”|'[^']+'|[^,.;]+)/i.exec(text)?.[1] ?? "",
  );
}
