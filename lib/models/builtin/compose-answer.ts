import { readableName, type Passage } from "@/lib/models/builtin/passages";
import type { Finding, Quote } from "@/lib/models/builtin/select-quotes";

/** `[[chunkId]]`, which the run turns into a numbered source; nothing for text that has no chunk. */
export function citation(passage: Passage): string {
  return passage.chunkId && !/[[\]]/.test(passage.chunkId) ? ` [[${passage.chunkId}]]` : "";
}

/** `refund policy, page 2`; empty for text without a name. */
export function sourceLabel(passage: Passage): string {
  if (!passage.documentName) return "";
  const name = readableName(passage.documentName);
  return passage.page === undefined ? name : `${name}, page ${passage.page}`;
}

export function citeQuote(quote: Quote): string {
  return `“${quote.text}”${citation(quote.passage)}`;
}

function leadIn(passage: Passage): string {
  const label = sourceLabel(passage);
  return label === "" ? "The text says: " : `From ${label}: `;
}

/** The quotes that answer a question, each with its source, or a plain statement that there is no answer. */
export function composeAnswer(question: string, finding: Finding, hasDocuments: boolean): string {
  const [first, ...rest] = finding.quotes;
  if (finding.verdict === "none" || !first) {
    const asked = question.replace(/\s+/g, " ").replace(/[?？.!\s]+$/u, "");
    const about = asked === "" || asked.length > 160 ? "this" : `“${asked}”`;
    return hasDocuments
      ? `The documents do not say anything that answers ${about}.`
      : `I found no document that says anything about ${about}.`;
  }
  const opening =
    finding.verdict === "close" ? "The documents do not answer this directly. The nearest passage is:\n\n" : "";
  let label = sourceLabel(first.passage);
  const lines = [`${opening}${leadIn(first.passage)}${citeQuote(first)}`];
  for (const quote of rest) {
    const next = sourceLabel(quote.passage);
    lines.push(`${next === label || next === "" ? "" : leadIn(quote.passage)}${citeQuote(quote)}`);
    label = next;
  }
  return lines.join("\n\n");
}

/** Sentences of a summary as a paragraph or a list, each followed by its citation. */
export function composeSummary(quotes: readonly Quote[], form: "paragraph" | "bullets"): string {
  const cited = quotes.map((quote) => `${quote.text}${citation(quote.passage)}`);
  return form === "bullets" ? cited.map((line) => `- ${line}`).join("\n") : cited.join(" ");
}

/** Gives quotes from a whole document the chunk they stand in, when a search has shown that chunk. */
export function findChunks(quotes: readonly Quote[], known: readonly Passage[]): Quote[] {
  const flat = known
    .filter((passage) => passage.chunkId !== undefined)
    .map((passage) => ({ passage, text: passage.text.replace(/\s+/g, " ") }));
  return quotes.map((quote) => {
    if (quote.passage.chunkId) return quote;
    const home = flat.find(
      ({ passage, text }) =>
        (passage.documentId === undefined ||
          quote.passage.documentId === undefined ||
          passage.documentId === quote.passage.documentId) &&
        text.includes(quote.text),
    );
    return home ? { text: quote.text, passage: home.passage } : quote;
  });
}

/**
 * For e-mails and files, where a `[[chunkId]]` means nothing: names the document and page instead, in each line only
 * where the source changes.
 */
export function spellOutCitations(text: string, sources: readonly Passage[]): string {
  const labels = new Map(
    sources.flatMap((passage) => (passage.chunkId ? [[passage.chunkId, sourceLabel(passage)]] : [])),
  );
  const spellOut = (line: string): string => {
    const ids = [...line.matchAll(/\[\[([^[\]]+)\]\]/g)].map((match) => match[1] ?? "");
    let at = 0;
    return line.replace(/ ?\[\[([^[\]]+)\]\]/g, (_, id: string) => {
      at += 1;
      const label = labels.get(id);
      const next = labels.get(ids[at] ?? "");
      // The label is not needed when the next one says the same, or when the line names it already.
      if (!label || next === label || line.startsWith(`From ${label}: `)) return "";
      return ` (${label})`;
    });
  };
  return text.split("\n").map(spellOut).join("\n");
}
