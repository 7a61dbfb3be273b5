import { asksQuestion, listCandidates, type Candidate } from "@/lib/models/builtin/rank-sentences";
import type { Passage } from "@/lib/models/builtin/passages";
import type { Quote } from "@/lib/models/builtin/select-quotes";
import { isUnspaced } from "@/lib/models/builtin/tokenise-text";
import { wordWeight } from "@/lib/models/builtin/word-lists";

export type SummaryShape = {
  /** How many sentences; null leaves it to the length of the text. */
  sentences: number | null;
  form: "paragraph" | "bullets";
  /** Upper bound on words; null for none. */
  words: number | null;
};

const mostCompared = 400;

type Node = { candidate: Candidate; vector: Map<string, number>; norm: number; order: number };

function buildNodes(candidates: readonly Candidate[]): Node[] {
  const documentFrequency = new Map<string, number>();
  for (const candidate of candidates) {
    for (const stem of new Set(candidate.stems)) documentFrequency.set(stem, (documentFrequency.get(stem) ?? 0) + 1);
  }
  return candidates.map((candidate, order) => {
    const vector = new Map<string, number>();
    for (const stem of candidate.stems) {
      const weight = wordWeight(stem);
      if (weight === 0) continue;
      const rarity = Math.log(1 + candidates.length / (documentFrequency.get(stem) ?? 1));
      vector.set(stem, (vector.get(stem) ?? 0) + weight * rarity);
    }
    const norm = Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0));
    return { candidate, vector, norm, order };
  });
}

function cosine(left: Node, right: Node): number {
  if (left.norm === 0 || right.norm === 0) return 0;
  const [small, large] = left.vector.size < right.vector.size ? [left, right] : [right, left];
  let dot = 0;
  for (const [term, value] of small.vector) dot += value * (large.vector.get(term) ?? 0);
  return dot / (left.norm * right.norm);
}

/** A text too long to compare every pair is first thinned to the sentences nearest its centre. */
function thin(nodes: Node[]): Node[] {
  if (nodes.length <= mostCompared) return nodes;
  const centre = new Map<string, number>();
  for (const node of nodes) {
    for (const [term, value] of node.vector) centre.set(term, (centre.get(term) ?? 0) + value / (node.norm || 1));
  }
  const closeness = (node: Node): number => {
    let dot = 0;
    for (const [term, value] of node.vector) dot += value * (centre.get(term) ?? 0);
    return node.norm === 0 ? 0 : dot / node.norm;
  };
  return nodes
    .map((node) => ({ node, value: closeness(node) }))
    .toSorted((a, b) => b.value - a.value || a.node.order - b.node.order)
    .slice(0, mostCompared)
    .map(({ node }) => node)
    .toSorted((a, b) => a.order - b.order);
}

/** Power iteration over the similarity graph (Mihalcea and Tarau, "TextRank", 2004), damping 0.85. */
function centrality(similarity: readonly (readonly number[])[]): number[] {
  const size = similarity.length;
  const sums = similarity.map((row) => row.reduce((sum, value) => sum + value, 0));
  let scores = similarity.map(() => 1 / Math.max(1, size));
  for (let round = 0; round < 30; round += 1) {
    scores = similarity.map((_, to) => {
      let received = 0;
      for (let from = 0; from < size; from += 1) {
        const out = sums[from] ?? 0;
        if (out > 0) received += ((similarity[from]?.[to] ?? 0) / out) * (scores[from] ?? 0);
      }
      return 0.15 / size + 0.85 * received;
    });
  }
  return scores;
}

function isWorthQuoting(candidate: Candidate): boolean {
  const { text, kind } = candidate.sentence;
  if (kind === "heading" || kind === "row" || asksQuestion(text) || text.endsWith(":")) return false;
  // A small letter at the start: the rest of something that stands elsewhere.
  if (/^\p{Ll}/u.test(text)) return false;
  return isUnspaced(text) ? text.length >= 8 : candidate.stems.length >= 5;
}

/** The first sentence below a heading usually says what the section is about; figures carry facts. */
function prior(node: Node, previous: Node | undefined): number {
  const { sentence, passage } = node.candidate;
  const path = sentence.headings.join(" > ");
  const isFirst = !previous || previous.candidate.sentence.headings.join(" > ") !== path;
  const isOpening = node.order === 0 && previous === undefined && passage.text.length > 0;
  const length = node.candidate.stems.length;
  return (
    (isFirst ? 1.2 : 1) * (isOpening ? 1.1 : 1) * (/\p{N}/u.test(sentence.text) ? 1.12 : 1) * (length > 45 ? 0.75 : 1)
  );
}

function defaultCount(available: number): number {
  return Math.max(3, Math.min(7, Math.round(available * 0.2)));
}

/**
 * Selects the sentences that stand for the whole text: the most central ones, each unlike those already chosen,
 * spread over the sections, in the order of the text. Every sentence is the document's own. Gives fewer than asked
 * when the text has fewer, and none for a text without sentences.
 */
export function summarise(passages: readonly Passage[], shape: SummaryShape): Quote[] {
  const candidates = listCandidates(passages).filter(isWorthQuoting);
  const nodes = thin(buildNodes(candidates));
  if (nodes.length === 0) return [];
  const similarity = nodes.map((left) =>
    nodes.map((right) => {
      if (left === right) return 0;
      const value = cosine(left, right);
      return value < 0.03 ? 0 : value;
    }),
  );
  const central = centrality(similarity);
  const base = nodes.map((node, at) => (central[at] ?? 0) * prior(node, nodes[at - 1]));
  const highest = Math.max(...base, Number.EPSILON);

  const wanted = Math.min(shape.sentences ?? defaultCount(nodes.length), nodes.length);
  const chosen: number[] = [];
  const sections = new Map<string, number>();
  let words = 0;
  const sectionOf = (at: number): string => {
    const { sentence, passage } = nodes[at]?.candidate ?? {};
    return `${passage?.documentId ?? passage?.documentName ?? ""} ${sentence?.headings.join(" > ") ?? ""}`;
  };
  while (chosen.length < wanted) {
    let best = -1;
    let bestScore = -Infinity;
    for (let at = 0; at < nodes.length; at += 1) {
      if (chosen.includes(at)) continue;
      const alike = chosen.reduce((most, other) => Math.max(most, similarity[at]?.[other] ?? 0), 0);
      const crowding = (sections.get(sectionOf(at)) ?? 0) * 0.35;
      const score = (base[at] ?? 0) / highest - 0.7 * alike - crowding;
      if (score > bestScore) [best, bestScore] = [at, score];
    }
    const length = nodes[best]?.candidate.sentence.text.split(/\s+/).length ?? 0;
    if (best < 0 || (shape.words !== null && chosen.length > 0 && words + length > shape.words)) break;
    words += length;
    chosen.push(best);
    sections.set(sectionOf(best), (sections.get(sectionOf(best)) ?? 0) + 1);
  }
  return chosen
    .toSorted((a, b) => a - b)
    .flatMap((at) => {
      const candidate = nodes[at]?.candidate;
      return candidate ? [{ text: candidate.sentence.text, passage: candidate.passage }] : [];
    });
}
