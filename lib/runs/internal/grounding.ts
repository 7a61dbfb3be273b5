import { splitSentences } from "@/lib/models/builtin/split-sentences";
import { listStems } from "@/lib/models/builtin/tokenise-text";
import { withoutCitations } from "./citations";

/** Of the words of a sentence so many have to stand in one piece of what was read, and each of its numbers. */
const neededShare = 0.6;
/** A sentence with fewer telling words claims nothing that could be looked for ("Here is what I found."). */
const leastWords = 3;
/** Long material is compared passage by passage; a whole document would support anything. */
const windowSentences = 4;
/** What is read of the material, so that a run that read a library does not wait at its end. */
const maxMaterial = 200_000;

const isTelling = (stem: string): boolean =>
  /\p{N}/u.test(stem) || [...stem].length > 3 || /\p{Script=Han}/u.test(stem);

/**
 * The share of an answer's sentences, in whole per cent, whose words a piece of the given material has: six in ten of the
 * telling words and every number, within four sentences of each other. This is a lexical measure: it sees that words and
 * numbers were read, not that they mean the same; a denial of what stands there passes, a good paraphrase may not. 100
 * for an answer that claims nothing, 0 for one that claims something and had nothing to read.
 */
export function groundedPct(answer: string, material: readonly string[]): number {
  const claims = splitSentences(withoutCitations(answer))
    .filter(({ kind }) => kind !== "heading")
    .map(({ text }) => [...new Set(listStems(text).filter(isTelling))])
    .filter((words) => words.length >= leastWords);
  if (claims.length === 0) return 100;
  const windows = upTo(maxMaterial, material).flatMap(windowsOf);
  const supported = claims.filter((words) => windows.some((window) => supports(window, words)));
  return Math.floor((supported.length * 100) / claims.length);
}

function upTo(length: number, texts: readonly string[]): string[] {
  let left = length;
  return texts.map((text) => {
    const part = text.slice(0, Math.max(left, 0));
    left -= part.length;
    return part;
  });
}

function windowsOf(text: string): ReadonlySet<string>[] {
  const sentences = splitSentences(text).map((sentence) => listStems([...sentence.headings, sentence.text].join(" ")));
  return sentences.map((_, index) => new Set(sentences.slice(index, index + windowSentences).flat()));
}

function supports(window: ReadonlySet<string>, words: readonly string[]): boolean {
  if (words.some((word) => /\p{N}/u.test(word) && !window.has(word))) return false;
  return words.filter((word) => window.has(word)).length >= words.length * neededShare;
}
