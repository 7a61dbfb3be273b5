import { readableName, type Passage } from "@/lib/models/builtin/passages";
import { cueFactor, dropQuestionHead, readQuestionKind, type QuestionKind } from "@/lib/models/builtin/question-cues";
import { isTitle, splitSentences, type Sentence } from "@/lib/models/builtin/split-sentences";
import { synonymsOf } from "@/lib/models/builtin/synonyms";
import { listStems } from "@/lib/models/builtin/tokenise-text";
import { machineInstruction, wordWeight } from "@/lib/models/builtin/word-lists";

export type RankedSentence = {
  sentence: Sentence;
  passage: Passage;
  /** Position among all sentences, in the order of the passages. */
  index: number;
  score: number;
  /** Share of what the question asks about that the sentence and its surroundings speak of, 0 to 1. */
  coverage: number;
  /** The same for the sentence alone. */
  ownCoverage: number;
  /** How many of the things asked about (small words aside) the sentence itself names. */
  subjects: number;
};

export type Ranking = { kind: QuestionKind; sentences: RankedSentence[]; all: readonly Candidate[] };

export type Candidate = {
  sentence: Sentence;
  passage: Passage;
  passageRank: number;
  stems: readonly string[];
  terms: ReadonlyMap<string, number>;
  heading: ReadonlySet<string>;
};

/** Whether a sentence asks rather than states, also when it is set in bold or in quotes. */
export function asksQuestion(sentence: string): boolean {
  return /[?？]["'”’»)*_\]]*$/u.test(sentence);
}

/** The term of "What is a covered work?" or "What does 'covered work' mean?" as stems; null for other questions. */
function readDefinedTerm(question: string): string | null {
  const match =
    /^\W*what\s+(?:does|do)\s+(.+?)\s+mean\W*$/i.exec(question) ??
    /^\W*(?:what\s+(?:is|are)(?:\s+meant\s+by)?|define)\s+(?:an?\s+)?(\S+(?:\s+\S+){0,2}?)\W*$/i.exec(question);
  const stems = listStems(match?.[1] ?? "").filter((stem) => wordWeight(stem) > 0);
  return stems.length === 0 ? null : stems.join(" ");
}

/** Whether a sentence begins with the term and says what it is. */
function defines(candidate: Candidate, term: string): boolean {
  const opening = candidate.stems.filter((stem) => wordWeight(stem) > 0).slice(0, term.split(" ").length);
  return (
    opening.join(" ") === term && /\b(?:means?|is|are|refers? to|shall mean|includes?)\b/i.test(candidate.sentence.text)
  );
}

/** One thing that a question asks about: a word, and what may stand for it. */
type Concept = { weight: number; isLight: boolean; terms: Map<string, number> };

const maxSentences = 20_000;

/** A line of a table of contents or an index: `Annual leave . . . . . . 7`. */
const leaderDots = /(?:\.\s?){4}|(?:…\s?){2}|_{5}/u;

function withPairs(stems: readonly string[]): Map<string, number> {
  const terms = new Map<string, number>();
  const add = (term: string): void => void terms.set(term, (terms.get(term) ?? 0) + 1);
  stems.forEach((stem, index) => {
    add(stem);
    const next = stems[index + 1];
    if (next !== undefined) add(`${stem} ${next}`);
  });
  return terms;
}

/** The sentences of all passages, each once: overlapping passages repeat text. */
export function listCandidates(passages: readonly Passage[]): Candidate[] {
  const seen = new Set<string>();
  const candidates: Candidate[] = [];
  passages.forEach((passage, passageRank) => {
    const outer = [...(passage.headings ?? []), passage.documentName ? readableName(passage.documentName) : ""];
    for (const sentence of splitSentences(passage.text)) {
      if (candidates.length >= maxSentences) return;
      const key = `${passage.documentId ?? ""} ${sentence.text.toLowerCase()}`;
      if (seen.has(key) || machineInstruction.test(sentence.text) || leaderDots.test(sentence.text)) continue;
      seen.add(key);
      const stems = listStems(sentence.text);
      candidates.push({
        sentence,
        passage,
        passageRank,
        stems,
        terms: withPairs(stems),
        heading: new Set(withPairs(listStems([...outer, ...sentence.headings].join(" . "))).keys()),
      });
    }
  });
  return candidates;
}

/** `supply` and `supplier`: most of both words is the same beginning. */
function sharesBeginning(word: string, other: string): boolean {
  const longer = Math.max(word.length, other.length);
  if (word.length < 5 || other.length < 5 || word.slice(0, 5) !== other.slice(0, 5)) return false;
  let shared = 5;
  while (shared < word.length && shared < other.length && word[shared] === other[shared]) shared += 1;
  return shared / longer >= 0.7;
}

/** Within one letter, or two letters swapped, for words of five letters or more. */
function isMisspelt(word: string, other: string): boolean {
  if (word.length < 5 || other.length < 5 || Math.abs(word.length - other.length) > 1) return false;
  let shared = 0;
  while (shared < word.length && shared < other.length && word[shared] === other[shared]) shared += 1;
  let [left, right] = [word.slice(shared), other.slice(shared)];
  while (left !== "" && right !== "" && left.at(-1) === right.at(-1)) {
    left = left.slice(0, -1);
    right = right.slice(0, -1);
  }
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** The stems of a vocabulary that are near a stem: a shared beginning always, a spelling slip for unknown words. */
function listNear(stem: string, vocabulary: ReadonlySet<string>): string[] {
  const isKnown = vocabulary.has(stem);
  return [...vocabulary].filter(
    (word) => word !== stem && (sharesBeginning(stem, word) || (!isKnown && isMisspelt(stem, word))),
  );
}

function readConcepts(question: string, vocabulary: ReadonlySet<string>, isStatement: boolean): Concept[] {
  const stems = listStems(question);
  const concepts: Concept[] = [];
  for (let index = 0; index < stems.length; index += 1) {
    const stem = stems[index] ?? "";
    const next = stems[index + 1];
    const pairSynonyms = next === undefined ? [] : synonymsOf(`${stem} ${next}`);
    // A figure in a question is what is asked about ("refunds above 5,000"); in a story it is a detail of it.
    const weight = isStatement && /^\p{N}/u.test(stem) ? 0.3 : wordWeight(stem);
    if (next !== undefined && pairSynonyms.length > 0) {
      // A fixed expression ("money back", "notice period") is one concept: itself, its synonyms, and its words.
      const terms = new Map<string, number>();
      for (const word of [stem, next]) if (wordWeight(word) === 1) terms.set(word, 0.6);
      for (const synonym of pairSynonyms) terms.set(synonym, 0.85);
      terms.set(`${stem} ${next}`, 1);
      concepts.push({ weight: 1.2, isLight: false, terms });
      index += 1;
      continue;
    }
    if (weight === 0) continue;
    const terms = new Map<string, number>([[stem, 1]]);
    for (const synonym of synonymsOf(stem)) terms.set(synonym, 0.8);
    if (weight === 1) for (const word of listNear(stem, vocabulary)) if (!terms.has(word)) terms.set(word, 0.7);
    concepts.push({ weight, isLight: weight < 1, terms });
  }
  return concepts;
}

/** How strongly a set of terms speaks of a concept: the best of its alternatives. */
function strength(concept: Concept, has: (term: string) => boolean): number {
  let best = 0;
  for (const [term, value] of concept.terms) if (value > best && has(term)) best = value;
  return best;
}

/** Little words that change what is meant: "after probation" is not "during probation". */
const telling = new Set(["after", "before", "dure", "without", "not", "until", "abov", "below", "over", "under"]);

function questionPairs(question: string): string[] {
  const stems = listStems(question);
  const pairs: string[] = [];
  stems.forEach((stem, index) => {
    const next = stems[index + 1];
    if (next === undefined || wordWeight(next) === 0) return;
    if (wordWeight(stem) > 0 || telling.has(stem)) pairs.push(`${stem} ${next}`);
  });
  return pairs;
}

/**
 * Ranks the sentences of passages by how well they answer a question: BM25 (Robertson and Zaragoza, "The
 * Probabilistic Relevance Framework", 2009) over stems with synonyms and near spellings, word pairs, credit for what
 * headings and neighbours say, and the kind of answer that is asked for (a date, an amount, a person …).
 * Deterministic: equal scores keep the order of the text.
 */
export function rankSentences(question: string, passages: readonly Passage[], isStatement = false): Ranking {
  const all = listCandidates(passages);
  const kind = readQuestionKind(question);
  const vocabulary = new Set<string>();
  for (const candidate of all) {
    for (const stem of candidate.stems) vocabulary.add(stem);
    for (const term of candidate.heading) vocabulary.add(term);
  }
  const asked = dropQuestionHead(question);
  const concepts = readConcepts(asked, vocabulary, isStatement);
  const pairs = questionPairs(asked);

  const own = all.map((candidate) => concepts.map((concept) => strength(concept, (term) => candidate.terms.has(term))));
  const rarity = concepts.map((concept, index) => {
    const count = own.reduce((sum, row) => sum + ((row[index] ?? 0) > 0 ? 1 : 0), 0);
    const value = Math.log(1 + (all.length + 1) / (count + 0.5));
    // A word without a subject is no more telling for being rare.
    return concept.isLight ? Math.min(value, 1) : value;
  });
  const averageLength = all.reduce((sum, candidate) => sum + candidate.stems.length, 0) / Math.max(1, all.length);
  const total = concepts.reduce((sum, concept, index) => sum + concept.weight * (rarity[index] ?? 0), 0);

  const defined = readDefinedTerm(question);
  const sentences = all.map((candidate, index): RankedSentence => {
    const previous = own[index - 1];
    const hasPrevious = all[index - 1]?.passage === candidate.passage;
    const isShort = candidate.stems.length < 4;
    const lengthFactor = 1.2 * (0.5 + (0.5 * Math.max(candidate.stems.length, 6)) / Math.max(1, averageLength));
    let score = 0;
    let covered = 0;
    let ownCovered = 0;
    let subjects = 0;
    concepts.forEach((concept, at) => {
      const weight = concept.weight * (rarity[at] ?? 0);
      const inSentence = own[index]?.[at] ?? 0;
      const inHeading = 0.8 * strength(concept, (term) => candidate.heading.has(term));
      const inPrevious = hasPrevious ? 0.5 * (previous?.[at] ?? 0) : 0;
      covered += weight * Math.max(inSentence, inHeading, inPrevious);
      ownCovered += weight * inSentence;
      if (inSentence > 0 && !concept.isLight) subjects += 1;
      score += weight * Math.max((2.2 * inSentence) / (1 + lengthFactor), inHeading * 0.6, inPrevious * 0.6);
    });
    for (const pair of pairs) if (candidate.terms.has(pair)) score += 0.8;
    score *= cueFactor(kind, candidate.sentence.text) * (1 + 0.15 / (candidate.passageRank + 1));
    if (defined !== null && defines(candidate, defined)) score *= 1.4;
    if (/\bexamples?\b/i.test(candidate.sentence.headings.join(" "))) score *= 0.6;
    if (candidate.sentence.kind === "bullet" && /^\p{Ll}/u.test(candidate.sentence.text)) score *= 0.85;
    if (candidate.sentence.kind === "heading") score *= 0.15;
    else if (isShort || isTitle(candidate.sentence.text)) score *= 0.6;
    if (asksQuestion(candidate.sentence.text)) score *= 0.4;
    const coverage = total === 0 ? 0 : covered / total;
    return {
      sentence: candidate.sentence,
      passage: candidate.passage,
      index,
      score: total === 0 ? 0 : score / total,
      coverage,
      ownCoverage: total === 0 ? 0 : ownCovered / total,
      subjects,
    };
  });

  creditAnswersOfQuestions(sentences);
  return { kind, sentences: sentences.toSorted((a, b) => b.score - a.score || a.index - b.index), all };
}

/** In a list of questions and answers, the answer is the sentence after the question that matches. */
function creditAnswersOfQuestions(sentences: readonly RankedSentence[]): void {
  for (const [index, asked] of sentences.entries()) {
    if (!asksQuestion(asked.sentence.text) || asked.coverage < 0.5) continue;
    for (let step = 1; step <= 2; step += 1) {
      const answer = sentences[index + step];
      if (!answer || answer.passage !== asked.passage || asksQuestion(answer.sentence.text)) break;
      if (answer.sentence.kind === "heading") break;
      const credit = (asked.score / 0.4) * (step === 1 ? 1 : 0.7);
      answer.score = Math.max(answer.score, credit);
      const share = step === 1 ? 0.95 : 0.8;
      answer.coverage = Math.max(answer.coverage, asked.coverage * share);
      answer.ownCoverage = Math.max(answer.ownCoverage, asked.ownCoverage * share);
    }
  }
}
