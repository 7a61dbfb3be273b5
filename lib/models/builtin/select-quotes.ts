import { hasEvidence, type QuestionKind } from "@/lib/models/builtin/question-cues";
import { asksQuestion, rankSentences, type Candidate, type RankedSentence } from "@/lib/models/builtin/rank-sentences";
import type { Passage } from "@/lib/models/builtin/passages";
import { isTitle } from "@/lib/models/builtin/split-sentences";
import { startsAsQuestion } from "@/lib/models/builtin/split-clauses";
import { synonymsOf } from "@/lib/models/builtin/synonyms";
import { isUnspaced, listStems } from "@/lib/models/builtin/tokenise-text";
import { wordWeight } from "@/lib/models/builtin/word-lists";

/** Words of a document, as they stand there, with where they stand. */
export type Quote = { text: string; passage: Passage };

export type Finding = {
  /** `close`: nothing answers the question outright, this comes nearest. `none`: nothing is near enough to quote. */
  verdict: "answered" | "close" | "none";
  quotes: Quote[];
};

const longestQuote = 700;

function continues(passage: Passage, before: Passage): boolean {
  return (
    passage.documentId !== undefined &&
    passage.documentId === before.documentId &&
    before.ordinal !== undefined &&
    passage.ordinal === before.ordinal + 1
  );
}

/** The list items after a lead-in, also where the list goes on in the passage that follows in the document. */
function listItems(start: RankedSentence, all: readonly Candidate[]): string[] {
  const isLast = all[start.index + 1]?.passage !== start.passage;
  const first = isLast ? all.findIndex((candidate) => continues(candidate.passage, start.passage)) : start.index + 1;
  const items: string[] = [];
  for (let index = first; index >= 0 && index < all.length; index += 1) {
    const item = all[index];
    if (!item || item.passage !== all[first]?.passage) break;
    if (item.sentence.kind !== "bullet" && item.sentence.kind !== "row") break;
    items.push(item.sentence.text);
  }
  return items;
}

/** What is quoted for a sentence: with its list, its column names, or, after a bare "Yes.", its next sentence. */
function quoteText(start: RankedSentence, all: readonly Candidate[]): string {
  const { text, kind, headings } = start.sentence;
  const columns = headings.at(-1);
  if (kind === "row" && columns?.includes("|")) return `${columns}\n${text}`;
  // "if the other party is insolvent;" says nothing without what it is a condition of.
  if (start.sentence.leadIn && /^\p{Ll}/u.test(text)) return `${start.sentence.leadIn}\n- ${text}`;
  if (text.endsWith(":")) {
    const items = listItems(start, all);
    let room = longestQuote - text.length;
    const fitting = items.filter((item) => (room -= item.length + 3) >= 0);
    return [text, ...fitting].join("\n- ");
  }
  const next = all[start.index + 1];
  const isBare = text.split(/\s+/).length < 4 && !isUnspaced(text);
  return isBare && next?.passage === start.passage && next.sentence.kind === kind
    ? `${text} ${next.sentence.text}`
    : text;
}

/**
 * The best match may only name the subject ("Harassment is not tolerated.") while the sentence beside it has what was
 * asked for ("Complaints go to Dr. Okafor."): that one is quoted too.
 */
function findEvidenceBeside(
  best: RankedSentence,
  kind: QuestionKind,
  sentences: readonly RankedSentence[],
): RankedSentence | undefined {
  if (hasEvidence(kind, best.sentence.text) !== false) return undefined;
  const beside = [1, -1, 2].map((step) => sentences.find((other) => other.index === best.index + step));
  return beside.find(
    (other) =>
      other !== undefined &&
      other.passage === best.passage &&
      other.sentence.kind !== "heading" &&
      hasEvidence(kind, other.sentence.text) === true,
  );
}

function shorten(text: string): string {
  if (text.length <= longestQuote) return text;
  const cut = text.lastIndexOf(" ", longestQuote);
  return `${text.slice(0, cut > longestQuote / 2 ? cut : longestQuote)} …`;
}

function overlap(left: readonly string[], right: readonly string[]): number {
  const a = new Set(left);
  const b = new Set(right);
  const shared = [...a].filter((term) => b.has(term)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}

/** A list item or table row without its neighbours can be cryptic: is the lead-in already quoted? */
function isRedundant(next: RankedSentence, chosen: readonly RankedSentence[], all: readonly Candidate[]): boolean {
  const stems = all[next.index]?.stems ?? [];
  return chosen.some((quote) => overlap(all[quote.index]?.stems ?? [], stems) > 0.8);
}

/** "How many bicycles …" is not answered by a sentence that counts something else. */
function namesWhatIsCounted(question: string, best: RankedSentence, all: readonly Candidate[]): boolean {
  const noun = /\bhow many\s+(?:\w+\s+)?(\p{L}+)/iu.exec(question);
  const words = noun ? listStems(noun[0].replace(/^how many/i, "")).filter((stem) => wordWeight(stem) > 0) : [];
  const candidate = all[best.index];
  if (words.length === 0 || !candidate) return true;
  return words.some((stem) =>
    [stem, ...synonymsOf(stem)].some((term) => candidate.terms.has(term) || candidate.heading.has(term)),
  );
}

function thresholds(question: string, isStatement: boolean): { enough: number; near: number } {
  if (isUnspaced(question)) return { enough: 0.3, near: 0.2 };
  // A statement tells a story around what matters in it.
  return isStatement || /[.!]\s+\S/.test(question) ? { enough: 0.34, near: 0.3 } : { enough: 0.58, near: 0.42 };
}

/** Neither a heading, also one that runs into its paragraph, nor a question. */
function isStatement({ sentence }: RankedSentence): boolean {
  const isHeading = sentence.kind === "heading" || (sentence.text.endsWith(".") && isTitle(sentence.text));
  return !isHeading && !asksQuestion(sentence.text);
}

/** A sentence that begins like this limits or continues the one before it, which would mislead without it. */
const qualifies =
  /^(?:after that|thereafter|afterwards|otherwise|in (?:that|this) case|(?:above|beyond|until|from|by) (?:that|then)|however|this does not)\b/i;

type Choice = { kind: QuestionKind; most: number; enough: number; isTopic: boolean };

function chooseSentences(
  best: RankedSentence,
  sentences: readonly RankedSentence[],
  all: readonly Candidate[],
  { kind, most, enough, isTopic }: Choice,
): RankedSentence[] {
  const isWide = isTopic || kind === "list";
  const ratio = isTopic
    ? 0.4
    : kind === "list"
      ? 0.55
      : kind === "what" || kind === "how" || kind === "yes-no"
        ? 0.7
        : 0.8;
  const limit = Math.min(most, isWide ? 4 : 3);
  const chosen = [best];
  const beside = most > 1 ? findEvidenceBeside(best, kind, sentences) : undefined;
  if (beside) chosen.push(beside);
  const next = sentences.find((other) => other.index === best.index + 1 && other.passage === best.passage);
  if (most > 1 && next && next !== beside && qualifies.test(next.sentence.text)) chosen.push(next);
  for (const candidate of sentences) {
    if (chosen.length >= limit) break;
    if (chosen.includes(candidate) || !isStatement(candidate)) continue;
    if (candidate.score < best.score * ratio || candidate.coverage < Math.min(enough, best.coverage * 0.8)) continue;
    if (!isRedundant(candidate, chosen, all)) chosen.push(candidate);
  }
  // The best first, the others in the order of the text.
  return [best, ...chosen.slice(1).toSorted((a, b) => a.index - b.index)];
}

/**
 * Chooses one to four quotes for a question, or says that there are none. The thresholds were set on the questions
 * of the tests in this folder; they prefer saying "not found" to quoting something beside the point.
 */
export function selectQuotes(
  question: string,
  passages: readonly Passage[],
  options: { most?: number; isStatement?: boolean } = {},
): Finding {
  const { kind, sentences, all } = rankSentences(question, passages, options.isStatement === true);
  const best = sentences.find(isStatement) ?? sentences.find(({ sentence }) => sentence.kind !== "heading");
  if (!best || best.score <= 0) return { verdict: "none", quotes: [] };

  const { enough, near } = thresholds(question, options.isStatement === true);
  // Headings and neighbours alone are not enough, unless they leave little doubt or the sentence is a table row.
  const standsAlone = best.ownCoverage >= 0.12 || best.sentence.kind === "row";
  if (best.coverage < near || (!standsAlone && best.coverage < 0.6)) return { verdict: "none", quotes: [] };
  // One shared word says little about a statement ("the service was down" – "service charges").
  const sharesEnough = options.isStatement !== true || best.subjects >= 2;
  const isAbout = best.coverage >= enough && sharesEnough && namesWhatIsCounted(question, best, all);
  const verdict = isAbout ? "answered" : "close";
  const most = verdict === "close" ? 1 : (options.most ?? 4);
  const chosen = chooseSentences(best, sentences, all, { kind, most, enough, isTopic: !startsAsQuestion(question) });
  const quotes = chosen.map((quote) => ({ text: shorten(quoteText(quote, all)), passage: quote.passage }));
  // A list that was quoted with its lead-in must not be quoted again item by item.
  const isRepeated = (quote: Quote, at: number): boolean =>
    quotes.some(
      (other, i) => i !== at && other.text.includes(quote.text) && (other.text.length > quote.text.length || i < at),
    );
  return { verdict, quotes: quotes.filter((quote, at) => !isRepeated(quote, at)) };
}
