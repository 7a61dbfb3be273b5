import { sideCount, sideOf, sides } from "./context-words";
import { wordBits } from "./look-up-name";
import { isLetter, kindOf, lower, readRun, upper, type Word } from "./read-capitals";

/** A stretch of capitalised words that may be a name, with what speaks for and against it. */
export type NameCandidate = {
  start: number;
  end: number;
  /** 0 and 1: one word, hardly anything but a name or something else as well; 2 and 3: the same of several words. */
  group: number;
  readonly features: Int32Array;
  featureCount: number;
};

/** Given, given and a word, family, family and a word, either, either and a word, unknown, initial. */
const kindCount = 8;
const [kindUnknown, kindInitial] = [6, 7];
const groupCount = 4;
const patternCount = kindCount * kindCount * 3;
const leftBase = patternCount;
const rightBase = leftBase + groupCount * sideCount;
const capitalsBase = rightBase + groupCount * sideCount;
/** Whether a pattern (the first feature) is that of a single word which may be a given name. */
export const isGiven = (pattern: number): boolean => pattern < kindCount * kindCount && (pattern & 0b10_000) === 0;
/** Whether what stands to the right (the third feature) makes an organisation or a place of the name. */
export const isBeforeBody = (right: number): boolean => (right - rightBase) % sideCount === sides.body;
/** Number of weights: patterns of kinds, each kind of neighbour for four groups of patterns, and capitals throughout. */
export const featureTotal = capitalsBase + groupCount;

const longestName = 5;
/**
 * Calls `visit` with each stretch of capitalised words that the lists do not rule out as a name, in order. When `visit`
 * accepts one (returns true), the search goes on behind it; otherwise a later word may still begin a name. Linear.
 */
export function forEachNameCandidate(text: string, visit: (candidate: NameCandidate) => boolean): void {
  const run: Word[] = [];
  const candidate: NameCandidate = { start: 0, end: 0, group: 0, features: new Int32Array(4), featureCount: 0 };
  let index = 0;
  let before = 0;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    const kind = kindOf(code);
    if (kind !== upper || (before !== 0 && !isQuoteOfMail(text, index))) {
      before = kind;
      index += 1;
      continue;
    }
    run.length = 0;
    index = readRun(text, index, run);
    visitRun(text, run, candidate, visit);
    before = kindOf(text.charCodeAt(index - 1));
  }
}

/** `> Ann Lee`: the sign at the beginning of a line that mail programs put before what they quote. */
const isQuoteOfMail = (text: string, index: number): boolean =>
  text.charCodeAt(index - 1) === 62 &&
  (index === 1 || text.charCodeAt(index - 2) === 10 || text.charCodeAt(index - 2) === 62);

const { given, family, alsoWord, ordinary, body } = wordBits;
const isName = (word: Word): boolean => (word.bits & (given | family)) !== 0 && (word.bits & (ordinary | body)) === 0;
const canFollow = (word: Word): boolean => (word.bits & (ordinary | body)) === 0;

function kindOfWord(word: Word): number {
  if (word.initial) return kindInitial;
  const weak = (word.bits & alsoWord) === 0 ? 0 : 1;
  if ((word.bits & given) !== 0) return ((word.bits & family) !== 0 ? 4 : 0) + weak;
  return (word.bits & family) !== 0 ? 2 + weak : kindUnknown;
}

function visitRun(
  text: string,
  run: readonly Word[],
  candidate: NameCandidate,
  visit: (candidate: NameCandidate) => boolean,
): void {
  let at = 0;
  while (at < run.length) {
    const last = longestFrom(run, at);
    let accepted = at;
    // The whole first, then its first two words. A single name does not begin in the middle of unknown capitals.
    for (const end of last > at + 1 ? [last, at + 1] : [last]) {
      const before = run[at - 1];
      if (end < at || (end === at && before && canFollow(before))) continue;
      describe(text, run, at, end, candidate);
      if (!visit(candidate)) continue;
      accepted = end + 1;
      break;
    }
    at = accepted > at ? accepted : at + 1;
  }
}

/** The last word of the longest stretch from a word that may be a name; before `at` when none may begin there. */
function longestFrom(run: readonly Word[], at: number): number {
  const first = run[at];
  const second = run[at + 1];
  if (!first) return at - 1;
  if (!isName(first)) {
    // An unknown word or an initial begins a name only before a family name.
    if (!canFollow(first) || !second) return at - 1;
    const next = second.initial ? run[at + 2] : second;
    if (!next || !isName(next) || (next.bits & family) === 0) return at - 1;
    if (!first.initial && (next.bits & given) !== 0 && (run[at + 2]?.bits ?? 0) !== 0) return at - 1;
  }
  let last = at;
  while (last + 1 < run.length && last + 1 - at < longestName) {
    const next = run[last + 1];
    if (!next || !canFollow(next) || (next.capitals !== first.capitals && !next.initial && !first.initial)) break;
    last += 1;
  }
  while (last > at && run[last]?.initial) last -= 1;
  return first.initial && last === at ? at - 1 : last;
}

function describe(text: string, run: readonly Word[], at: number, end: number, candidate: NameCandidate): void {
  const first = run[at];
  const last = run[end];
  if (!first || !last) return;
  candidate.start = first.start;
  candidate.end = last.end;
  const [kindFirst, kindLast] = [kindOfWord(first), kindOfWord(last)];
  const length = end - at;
  const pattern = (Math.min(length, 2) * kindCount + kindFirst) * kindCount + (length === 0 ? 0 : kindLast);
  const sureLast = length > 0 && (kindLast & 1) === 0 && kindLast !== kindUnknown;
  const strong =
    ((kindFirst & 1) === 0 && kindFirst !== kindUnknown) ||
    (sureLast && (first.bits & given) !== 0) ||
    (kindFirst === kindInitial && (last.bits & family) !== 0);
  const group = (length === 0 ? 0 : 2) + (strong ? 0 : 1);
  candidate.group = group;
  candidate.features[0] = pattern;
  candidate.features[1] = leftBase + group * sideCount + leftSide(text, run[at - 1], first);
  candidate.features[2] = rightBase + group * sideCount + rightSide(text, run[end + 1], last.end);
  candidate.featureCount = 3;
  if (first.capitals) {
    candidate.features[3] = capitalsBase + group;
    candidate.featureCount = 4;
  }
}

function sideOfCapital(word: Word): number {
  if ((word.bits & body) !== 0) return sides.body;
  return (word.bits & ordinary) !== 0 ? sides.ordinary : sides.capital;
}

function leftSide(text: string, before: Word | undefined, first: Word): number {
  if (before) {
    const side = sideOf(text.slice(before.start, before.end).toLowerCase());
    return side === sides.street || side === sides.article ? side : sideOfCapital(before);
  }
  let at = first.start - 1;
  if (at < 0) return sides.start;
  const glued = text.charCodeAt(at);
  if (glued === 10) return sides.start;
  if (glued !== 32) return sideOfSign(glued);
  at -= 1;
  const code = text.charCodeAt(at);
  if (isLetter(code)) {
    let start = at;
    while (start > at - 16 && start > 0 && isLetter(text.charCodeAt(start - 1))) start -= 1;
    return sideOf(text.slice(start, at + 1).toLowerCase());
  }
  if (code === 46 || code === 33 || code === 63) return sides.period;
  return sideOfSign(code);
}

function rightSide(text: string, after: Word | undefined, end: number): number {
  if (after) return sideOfCapital(after);
  if (end >= text.length) return sides.start;
  const code = text.charCodeAt(end);
  if (code === 10) return sides.start;
  if (code === 39 || code === 0x2019) return text.charCodeAt(end + 1) === 115 ? sides.possessive : sides.quote;
  if (code !== 32) return sideOfSign(code);
  const next = text.charCodeAt(end + 1);
  if (kindOf(next) === lower) {
    let stop = end + 2;
    while (stop < end + 18 && kindOf(text.charCodeAt(stop)) === lower) stop += 1;
    return sideOf(text.slice(end + 1, stop));
  }
  return sideOfSign(next);
}

function sideOfSign(code: number): number {
  if (code > 47 && code < 58) return sides.number;
  switch (code) {
    case 44:
    case 59:
      return sides.comma;
    case 46:
    case 33:
    case 63:
      return sides.period;
    case 58:
      return sides.colon;
    case 34:
    case 39:
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0xab:
    case 0xbb:
      return sides.quote;
    case 38:
      return sides.and;
    case 40:
    case 41:
      return sides.bracket;
    default:
      return sides.sign;
  }
}
