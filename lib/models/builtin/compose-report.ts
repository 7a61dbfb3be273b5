import { findNamedDocument } from "@/lib/models/builtin/find-named-document";
import { sourceLabel } from "@/lib/models/builtin/compose-answer";
import { readableName, type Passage } from "@/lib/models/builtin/passages";
import { asksQuestion, listCandidates, rankSentences, type Candidate } from "@/lib/models/builtin/rank-sentences";
import type { Quote } from "@/lib/models/builtin/select-quotes";
import { summarise } from "@/lib/models/builtin/summarise";
import { synonymsOf } from "@/lib/models/builtin/synonyms";
import { listStems } from "@/lib/models/builtin/tokenise-text";
import { wordWeight } from "@/lib/models/builtin/word-lists";

const mostSections = 9;
const mostPerSection = 4;

export type Report = { title: string; markdown: string; summary: string; sources: readonly Passage[] };

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const withLabel = (text: string, passage: Passage): string => {
  const label = sourceLabel(passage);
  return label === "" ? text : `${text} (${label})`;
};

/**
 * Further queries for a subject, from what the first search showed: the headings that its results stand under, else
 * their most frequent word pairs. At most three, none that only repeats the subject.
 */
export function findFacets(subject: string, passages: readonly Passage[]): string[] {
  const subjectStems = new Set(listStems(subject));
  const names = listStems(passages.map((passage) => readableName(passage.documentName ?? "")).join(" "));
  const known = [...subjectStems, ...new Set(names)].flatMap((stem) => [stem, ...synonymsOf(stem)]);
  const isNew = (text: string): boolean =>
    listStems(text).some(
      (stem) => wordWeight(stem) === 1 && !known.some((other) => other.slice(0, 5) === stem.slice(0, 5)),
    );
  const candidates = listCandidates(relevantTo(subject, passages).passages);
  // What has headings below it is a title: it names the document, not a part of it.
  const titles = new Set(candidates.flatMap((candidate) => candidate.sentence.headings.slice(0, -1)));
  const headings = candidates
    .map((candidate) => candidate.sentence.headings.at(-1) ?? "")
    .filter((heading) => !titles.has(heading))
    .map(withoutNumber);
  const facets = headings.filter(
    (heading) => heading !== "" && heading.split(/\s+/).length <= 5 && !heading.includes(":"),
  );
  facets.push(...frequentPairs(candidates, subjectStems));
  return [...new Set(facets)].filter(isNew).slice(0, 3);
}

/** `7. Term and termination` → `Term and termination`. */
function withoutNumber(heading: string): string {
  return heading.replace(/^[\d.\s]+/, "");
}

function frequentPairs(candidates: readonly Candidate[], known: ReadonlySet<string>): string[] {
  const counts = new Map<string, { count: number; text: string }>();
  for (const candidate of candidates) {
    const words = candidate.sentence.text.toLowerCase().match(/[\p{L}][\p{L}'-]+/gu) ?? [];
    words.forEach((word, index) => {
      const next = words[index + 1];
      if (next === undefined) return;
      const [a, b] = [listStems(word)[0] ?? "", listStems(next)[0] ?? ""];
      if (wordWeight(a) < 1 || wordWeight(b) < 1 || known.has(a) || known.has(b)) return;
      const entry = counts.get(`${a} ${b}`) ?? { count: 0, text: `${word} ${next}` };
      counts.set(`${a} ${b}`, { ...entry, count: entry.count + 1 });
    });
  }
  return [...counts.values()]
    .filter(({ count }) => count >= 3)
    .toSorted((a, b) => b.count - a.count || a.text.localeCompare(b.text))
    .map(({ text }) => text);
}

/** All of a document that the subject names, else the sentences that speak of the subject. */
function relevantTo(
  subject: string,
  passages: readonly Passage[],
): { passages: readonly Passage[]; overview: Quote[] } {
  const named = findNamedDocument(subject, passages);
  if (named !== null) {
    const whole = inOrder(passages.filter((passage) => passage.documentName === named));
    return {
      passages: whole,
      overview: summarise(whole, { sentences: null, form: "bullets", words: null }).slice(0, 5),
    };
  }
  const ranked = rankSentences(subject, passages).sentences.filter(
    ({ sentence }) => sentence.kind !== "heading" && !asksQuestion(sentence.text),
  );
  const best = ranked[0]?.score ?? 0;
  const least = Math.max(0.45, 0.6 * (ranked[0]?.coverage ?? 0));
  const relevant = ranked
    .filter(({ score, coverage, ownCoverage }) => score >= best * 0.4 && coverage >= least && ownCoverage > 0.1)
    .slice(0, 24)
    .map(({ sentence, passage }) => ({ ...passage, headings: sentence.headings, text: sentence.text }));
  const overview = relevant.slice(0, 5).map((passage) => ({ text: passage.text, passage }));
  return { passages: inOrder(relevant), overview };
}

function inOrder(passages: readonly Passage[]): Passage[] {
  return passages.toSorted(
    (a, b) => (a.documentName ?? "").localeCompare(b.documentName ?? "") || (a.page ?? 0) - (b.page ?? 0),
  );
}

/** Sentences as one paragraph; the source is named where it changes and at the end. */
function paragraph(quotes: readonly Quote[]): string {
  return quotes
    .map((quote, index) => {
      const next = quotes[index + 1];
      return next && sourceLabel(next.passage) === sourceLabel(quote.passage)
        ? quote.text
        : withLabel(quote.text, quote.passage);
    })
    .join(" ");
}

function sectionsOf(passages: readonly Passage[]): Map<string, Passage[]> {
  const sections = new Map<string, Passage[]>();
  for (const { sentence, passage } of listCandidates(passages)) {
    if (sentence.kind === "heading") continue;
    const heading = withoutNumber(sentence.headings.at(-1) ?? passage.headings?.at(-1) ?? "") || "Findings";
    const section = sections.get(heading) ?? [];
    section.push({ ...passage, headings: [], text: sentence.text });
    sections.set(heading, section);
  }
  return sections;
}

/**
 * Writes a report that consists of quotations: a summary, one section per heading of the sources, and the list of
 * sources. Null when the passages say nothing about the subject.
 */
export function composeReport(subject: string, title: string, found: readonly Passage[]): Report | null {
  const { passages, overview } = relevantTo(subject, found);
  if (overview.length === 0) return null;
  const names = [
    ...new Set(passages.flatMap((passage) => (passage.documentName ? [readableName(passage.documentName)] : []))),
  ];
  const heading = title === "" ? capitalise(subject) : title;
  const lines = [
    `# ${heading}`,
    "",
    names.length === 0
      ? "This report quotes the text that was given. It adds nothing of its own."
      : `This report quotes ${names.length === 1 ? "one document" : `${names.length} documents`}: ${names.join("; ")}. It adds nothing of its own.`,
    "",
    "## Summary",
    "",
    ...overview.map((quote) => `- ${withLabel(quote.text, quote.passage)}`),
  ];
  for (const [name, section] of [...sectionsOf(passages)].slice(0, mostSections)) {
    const quotes = summarise(section, { sentences: mostPerSection, form: "paragraph", words: null });
    if (quotes.length === 0) continue;
    lines.push("", `## ${name}`, "", paragraph(quotes));
  }
  const labels = [...new Set(passages.map(sourceLabel).filter((label) => label !== ""))];
  if (labels.length > 0) lines.push("", "## Sources", "", ...labels.map((label) => `- ${label}`));
  const summary = overview
    .map((quote) => `- ${quote.text}${quote.passage.chunkId ? ` [[${quote.passage.chunkId}]]` : ""}`)
    .join("\n");
  return { title: heading, markdown: `${lines.join("\n")}\n`, summary, sources: passages };
}
