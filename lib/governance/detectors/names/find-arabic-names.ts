import * as lists from "./arabic-names";
import {
  addFeature,
  chooseNames,
  createCandidate,
  scoredName,
  scoreOf,
  withRepeats,
  type Candidate,
  type Scored,
} from "./name-model";
import type { ScoredName } from "./score-latin-names";
import * as words from "./words/arabic-words";

const severalForms = /[أإآٱةى\u064b-\u0652\u0640]/;
/** One form of the letters that people write in several ways, without the marks of vowels. */
export function unifyArabic(word: string): string {
  if (!severalForms.test(word)) return word;
  return word
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ة/g, "ه")
    .replace(/ى/g, "ي")
    .replace(/[\u064b-\u0652\u0640]/g, "");
}
const split = (list: string): string[] => list.split(/\s+/).filter((word) => word !== "");

/** What a word may be; its order decides when a word stands in several lists. */
const kinds = {
  unknown: 0, given: 1, givenWord: 2, foreign: 3, family: 4, join: 5, title: 6, saying: 7, small: 8, label: 9, noun: 10, verb: 11,
  place: 12, nisba: 13, article: 14, verbLike: 15, glued: 16, pause: 17, period: 18, open: 19, close: 20, colon: 21,
  start: 22, sign: 23, gluedWord: 24, feminine: 25,
} as const; // prettier-ignore

/** What the reader knows; training leaves a part of it out, because real texts have more than any list. */
export type ArabicKnowledge = ReadonlyMap<string, number>;

export function createArabicKnowledge(keep: (word: string) => boolean = () => true): ArabicKnowledge {
  const made = new Map<string, number>();
  const put = (kind: number, list: string, drop = false): void => {
    for (const word of split(list)) {
      const folded = unifyArabic(word);
      if (!made.has(folded) && (!drop || keep(folded))) made.set(folded, kind);
    }
  };
  put(kinds.join, "بن ابن بنت ابو أبي أم ال آل عبد");
  put(kinds.small, lists.arabicSmall);
  put(kinds.givenWord, lists.arabicGivenAlsoWords);
  put(kinds.given, lists.arabicGivenNames, true);
  put(kinds.title, words.arabicTitles);
  put(kinds.saying, words.arabicSaying);
  put(kinds.label, words.arabicLabels);
  put(kinds.foreign, `${lists.arabicForeignNames} ${lists.arabicForeignFamilies}`, true);
  put(kinds.family, lists.arabicFamilyNames, true);
  put(kinds.place, words.arabicPlaces, true);
  put(kinds.noun, `${words.arabicNouns} ${lists.arabicOrdinary}`, true);
  put(kinds.verb, words.arabicVerbs, true);
  return made;
}

let known: ArabicKnowledge | null = null;

type Word = {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly kind: number;
  readonly joined: boolean;
};
const isName = (kind: number | undefined): boolean => kind !== undefined && kind >= kinds.given && kind <= kinds.family;
const wordPattern = /[\u0621-\u0652\u0671-\u06d3]+/g;
const longestName = 4;

/** Endings of nouns and verbs: feminine, plural, dual, and with a pronoun. */
const ending = /(?:ه|ات|..ها|..هم|..هما|...نا|...ين|...تم|...وا)$/;

function kindOf(folded: string, knowledge: ArabicKnowledge): number {
  const own = knowledge.get(folded);
  if (own !== undefined) return own;
  if (/^[وفبلك]/.test(folded)) {
    const rest =
      knowledge.get(folded.slice(1)) ?? (folded.startsWith("لل") ? knowledge.get(`ال${folded.slice(2)}`) : undefined);
    if (isName(rest)) return kinds.glued;
    if (rest !== undefined) return rest === kinds.title || rest === kinds.saying ? rest : kinds.gluedWord;
  }
  if (/^(?:ال|وال|بال|فال|كال|لل)/.test(folded) && folded.length > 4)
    return folded.endsWith("ي") ? kinds.nisba : kinds.article;
  if (folded.length > 3 && /^(?:و?[يتن]|س[يتنا])/.test(folded)) return kinds.verbLike;
  return ending.test(folded) ? kinds.feminine : kinds.unknown;
}

function signBefore(text: string, at: number, step: number): number {
  let index = at;
  while (text.charAt(index) === " ") index += step;
  const sign = text.charAt(index);
  if (sign === "" || sign === "\n") return kinds.start;
  if ("،,؛;".includes(sign)) return kinds.pause;
  if (".!؟?".includes(sign)) return kinds.period;
  if ('([«"“'.includes(sign)) return kinds.open;
  if (")]»”".includes(sign)) return kinds.close;
  return sign === ":" ? kinds.colon : kinds.sign;
}

/** Calls `visit` with every stretch of one to four words that may be a name, in the order of their starts. Linear. */
export function forEachArabicCandidate(
  text: string,
  knowledge: ArabicKnowledge,
  visit: (candidate: Candidate) => void,
): void {
  const all: Word[] = [];
  let end = -1;
  for (const match of text.matchAll(wordPattern)) {
    const folded = unifyArabic(match[0]);
    const joined = match.index === end + 1 && text.charCodeAt(end) === 32;
    end = match.index + match[0].length;
    // The name Ali and the word for "on" differ in the dots of their last letter only, and not everybody writes those.
    const kind = match[0] === "علي" ? kinds.givenWord : kindOf(folded, knowledge);
    all.push({ start: match.index, end, folded, kind, joined });
  }
  const candidate = createCandidate();
  for (const [at, first] of all.entries()) {
    if (!mayBegin(first)) continue;
    for (let last = at; last < Math.min(all.length, at + longestName); last += 1) {
      const word = all[last];
      if (!word || (last > at && (!word.joined || !(mayFollow(word) || (isName(first.kind) && mayBeFamily(word))))))
        break;
      if (word.kind === kinds.join && word.folded !== "ابي") continue;
      describe(text, all, knowledge, candidate, at, last);
      visit(candidate);
    }
  }
}

const mayBegin = ({ kind, folded }: Word): boolean =>
  isName(kind) || kind === kinds.glued || (kind === kinds.join && folded !== "بن") || (folded.length > 2 && (kind === kinds.unknown || kind === kinds.article || kind === kinds.nisba)); // prettier-ignore
const mayFollow = ({ kind, folded }: Word): boolean =>
  isName(kind) || kind === kinds.join || (folded.length > 2 && (kind === kinds.unknown || kind === kinds.nisba || kind === kinds.article)); // prettier-ignore

/** Behind a given name only: words that look like nouns and verbs may be family names. */
const mayBeFamily = ({ kind, folded }: Word): boolean =>
  folded.length > 3 && (kind === kinds.feminine || kind === kinds.verbLike);

const hashOf = (word: string | undefined): number => {
  let hash = 17;
  for (let index = 0; word !== undefined && index < word.length; index += 1)
    hash = (Math.imul(hash, 31) + word.charCodeAt(index)) | 0;
  return hash & 0xffff;
};

function describe(
  text: string,
  all: readonly Word[],
  knowledge: ArabicKnowledge,
  candidate: Candidate,
  at: number,
  last: number,
): void {
  const [first, final] = [all[at], all[last]];
  if (!first || !final) return;
  const before = first.joined ? all[at - 1] : undefined;
  const second = before?.joined ? all[at - 2] : undefined;
  const after = all[last + 1]?.joined ? all[last + 1] : undefined;
  const left = before ? before.kind : signBefore(text, first.start - 1, -1);
  const right = after ? after.kind : signBefore(text, final.end, 1);
  const farLeft = second ? second.kind : 30;
  const length = last - at;
  const isGlued = first.kind === kinds.glued;
  const own = isGlued ? (knowledge.get(first.folded.slice(1)) ?? 0) : first.kind;
  const middle = length > 1 ? (all[at + 1]?.kind ?? 0) : 31;
  const form = (Math.min(length, 3) * 32 + own) * 32 + (length === 0 ? 0 : final.kind);
  candidate.start = first.start + (isGlued ? 1 : 0);
  candidate.end = final.end;
  candidate.kind =
    length === 0
      ? own === kinds.given
        ? 1
        : own === kinds.foreign
          ? 2
          : isName(own)
            ? 3
            : 4
      : own === kinds.givenWord || own === kinds.family
        ? 7
        : isName(own) || own === kinds.join
          ? 5
          : 6;
  candidate.count = 0;
  const group = candidate.kind;
  const isMarked =
    left === kinds.title ||
    left === kinds.label ||
    left === kinds.colon ||
    right === kinds.colon ||
    first.folded.startsWith("عبد");
  if (isMarked && (group === 5 || group === 7)) candidate.kind = 8;
  if (isMarked && group === 6) candidate.kind = 9;
  addFeature(candidate, 81, form, isGlued ? 1 : 0);
  addFeature(candidate, 82, group, left, length);
  addFeature(candidate, 83, group, right, length);
  addFeature(candidate, 84, left, right, group);
  addFeature(candidate, 85, farLeft, left, group);
  addFeature(candidate, 86, form, left);
  addFeature(candidate, 87, form, right);
  addFeature(candidate, 88, form, middle);
  if (before) addFeature(candidate, 89, hashOf(before.folded), group > 4 ? 1 : 0);
  if (after) addFeature(candidate, 90, hashOf(after.folded), group > 4 ? 1 : 0);
  if (own !== kinds.given && own !== kinds.foreign)
    addFeature(candidate, 91, hashOf(first.folded), length === 0 ? 1 : 0);
  addFeature(candidate, 92, Math.min(8, first.folded.length), own, length);
  addFeature(candidate, 93, first.folded.charCodeAt(0), group);
  addFeature(candidate, 94, final.folded.charCodeAt(final.folded.length - 1), group);
  addFeature(candidate, 95, Math.min(8, final.folded.length), final.kind, length);
}

/** How many steps a candidate has to lead by, for each kind: single words first, then several. */
export const arabicLeads: Record<string, number> = {
  given: 2,
  foreign: -17,
  other: 17,
  unknown: 18,
  full: -40,
  mixed: 23,
  fullWord: 12,
  marked: -60,
  markedMixed: 8,
};
const order = [
  "",
  "given",
  "foreign",
  "other",
  "unknown",
  "full",
  "mixed",
  "fullWord",
  "marked",
  "markedMixed",
] as const;
const again = 40;

/** Names of people in Arabic. The conjunction or preposition of one letter before a name is left out. From 0.6 to 0.9. */
export function findArabicNames(text: string, weights: ArrayLike<number>): ScoredName[] {
  known ??= createArabicKnowledge();
  const likely: Scored[] = [];
  const near: Scored[] = [];
  forEachArabicCandidate(text, known, (candidate) => {
    const { start, end } = candidate;
    const lead = scoreOf(candidate, weights) - (arabicLeads[order[candidate.kind] ?? ""] ?? 0);
    if (lead > 0) likely.push({ start, end, lead });
    else if (lead > -again && end - start > 2) near.push({ start, end, lead });
  });
  const chosen = chooseNames(likely);
  const seen = new Set<string>();
  for (const { start, end } of chosen) {
    const name = text.slice(start, end);
    seen.add(name);
    const parts = name.split(" ");
    for (const part of parts.slice(-1)) if (part.length > 3) seen.add(part);
    if (parts.length > 1 && (parts[0]?.length ?? 0) > 3) seen.add(parts[0] ?? "");
  }
  return withRepeats(text, chosen, near, seen).map(scoredName);
}
