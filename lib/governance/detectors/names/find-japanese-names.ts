import { japaneseFamilyNames, japaneseGivenCharacters } from "./han-names";
import {
  katakanaBodies,
  katakanaGivenNames,
  katakanaMoreOftenWords,
  katakanaOrdinary,
  katakanaWords,
} from "./katakana-names";
import { createLexicon, forEachWordAt, sides, sideOfWord, type Lexicon } from "./lexicon";
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
import { forEachStretch, isHan, isHiragana, isKatakana, type Stretch } from "./segment-han";
import * as words from "./words/japanese-words";

const split = (list: string): string[] => list.split(/\s+/).filter((word) => word !== "");

/** What the reader knows; training leaves a part of it out, because real texts have more than any list. */
export type JapaneseKnowledge = {
  readonly lexicon: Lexicon;
  /** 0: a family name of several characters; 1: the same, also a place or a word; 2: of one character. */
  readonly families: ReadonlyMap<string, number>;
  readonly given: ReadonlySet<string>;
  /** Characters of given names, by code. */
  readonly characters: Uint8Array;
  /** How long the families that begin with a character are, by code: bit 1 for one character, 2 for two, 4 for three. */
  readonly lengths: Uint8Array;
  readonly foreign: ReadonlySet<string>;
  readonly katakana: ReadonlySet<string>;
  readonly moreOftenWords: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
};

export function createJapaneseKnowledge(keep: (word: string) => boolean = () => true): JapaneseKnowledge {
  const lists: (readonly [number, string])[] = [
    [sides.honorific, words.japaneseHonorifics],
    [sides.title, words.japaneseTitles],
    [sides.label, words.japaneseLabels],
    [sides.and, words.japaneseAnd],
    [sides.after, words.japaneseAfter],
    [sides.time, words.japaneseTimes],
    [sides.adverb, words.japaneseAdverbs],
    [sides.verb, words.japaneseVerbs],
    [sides.body, words.japaneseBodies],
    [sides.noun, words.japaneseNouns],
  ];
  const nouns = new Set(split(words.japaneseNouns));
  const families = new Map<string, number>();
  for (const family of split(`${japaneseFamilyNames} ${words.japaneseMoreFamilies}`)) {
    if (family.length === 1 || keep(family)) families.set(family, family.length === 1 ? 2 : nouns.has(family) ? 1 : 0);
  }
  const [characters, lengths] = [new Uint8Array(0x10000), new Uint8Array(0x10000)];
  for (const character of japaneseGivenCharacters) if (keep(`${character}g`)) characters[character.charCodeAt(0)] = 1;
  for (const family of families.keys()) {
    const code = family.charCodeAt(0);
    lengths[code] = (lengths[code] ?? 0) | (1 << (family.length - 1));
  }
  return {
    lexicon: createLexicon(
      lists.map(([side, list]) => [side, split(list).filter((word) => side !== sides.noun || word.length === 1 || keep(word))]), // prettier-ignore
    ),
    families,
    given: new Set(split(words.japaneseGivenNames).filter((name) => keep(`${name}g`))),
    characters,
    lengths,
    foreign: new Set(split(katakanaGivenNames).filter((name) => keep(`${name}g`))),
    katakana: new Set(split(katakanaWords).filter(keep)),
    moreOftenWords: new Set(split(katakanaMoreOftenWords)),
    bodies: new Set(split(katakanaBodies)),
  };
}

let known: JapaneseKnowledge | null = null;
const [longestFamily, longestGiven, longestRun] = [3, 3, 32];
const kinds = { family: 1, full: 2, unknownFamily: 5, given: 8, foreign: 9 } as const;
/** Words that cross the edges of a candidate by more than this leave no doubt. */
const mostCrossed = 16;
const isDot = (code: number): boolean => code === 0x30fb || code === 0xff1d || code === 0x3d;

/** Calls `visit` with every stretch that may be a name, in the order of their starts. */
export function forEachJapaneseCandidate(
  text: string,
  knowledge: JapaneseKnowledge,
  visit: (candidate: Candidate) => void,
): void {
  const candidate = createCandidate();
  forEachStretch(text, knowledge.lexicon, (stretch) => {
    const { from, to, ahead, behind } = stretch;
    const all = ahead[to - from] ?? 0;
    const crossed = (start: number, end: number): number =>
      (ahead[start - from] ?? 0) + (behind[end - from] ?? 0) - all;
    let hanEnd = from;
    for (let start = from; start < to; start += 1) {
      const code = text.charCodeAt(start);
      if (isKatakana(code)) {
        const before = text.charCodeAt(start - 1);
        if (isKatakana(before) || (isDot(before) && isKatakana(text.charCodeAt(start - 2)))) continue;
        if (code !== 0x30fc) describeForeign(text, stretch, knowledge, candidate, start, visit);
        continue;
      }
      if (!isHan(code)) continue;
      if (hanEnd <= start) {
        hanEnd = start + 1;
        while (hanEnd < to && isHan(text.charCodeAt(hanEnd))) hanEnd += 1;
      }
      const left = stretch.left[start - from] ?? 0;
      const lengths = knowledge.lengths[code] ?? 0;
      for (let size = 1; size <= longestFamily && start + size <= hanEnd; size += 1) {
        const mayBe = ((lengths >> (size - 1)) & 1) === 1;
        const family = mayBe ? knowledge.families.get(text.slice(start, start + size)) : undefined;
        const isUnknown = family === undefined && size === 2 && left !== sides.unknown;
        if (family === undefined && !isUnknown) continue;
        for (let given = isUnknown ? 1 : 0; given <= longestGiven; given += 1) {
          const end = start + size + given;
          if (end > hanEnd) break;
          if (crossed(start, end) > mostCrossed) continue;
          if (isUnknown && knowledge.characters[text.charCodeAt(end - 1)] !== 1) break;
          const word = sideOfWord(knowledge.lexicon, text, start, end);
          if (word === sides.label || word === sides.title || (isUnknown && word >= 0)) continue;
          const kind = isUnknown ? kinds.unknownFamily : given === 0 ? kinds.family : kinds.full;
          describe(text, stretch, knowledge, candidate, start, end, kind, family ?? 3, size);
          visit(candidate);
        }
        if (family === undefined || family === 2 || start + size !== hanEnd) continue;
        let end = hanEnd;
        const isKana = isKatakana(text.charCodeAt(end)) ? isKatakana : isHiragana;
        while (end < to && end - hanEnd < 4 && isKana(text.charCodeAt(end))) {
          end += 1;
          if (!knowledge.given.has(text.slice(hanEnd, end))) continue;
          describe(text, stretch, knowledge, candidate, start, end, kinds.full, family, size);
          visit(candidate);
        }
      }
      for (let size = 2; size <= longestGiven && start + size <= hanEnd; size += 1) {
        if (knowledge.characters[code] !== 1 || knowledge.characters[text.charCodeAt(start + size - 1)] !== 1) break;
        if (crossed(start, start + size) > 0) continue;
        describe(text, stretch, knowledge, candidate, start, start + size, kinds.given, 4, 0);
        visit(candidate);
      }
    }
  });
}

/** The class of the word before the particle or sign that stands before a place: `画家の|`, `監督は|`, `首相・|`. */
function sideBeyond(text: string, { from, left }: Stretch, start: number): number {
  const code = text.charCodeAt(start - 1);
  if (start - 1 <= from || (code !== 0x306e && code !== 0x306f && code !== 0x304c && code !== 0x3067)) return 60;
  return (left[start - 1 - from] ?? 0) + (code === 0x306e ? 0 : 30);
}

const bucket = (value: number): number => Math.max(-7, Math.min(3, Math.round(value / 8))) + 7;

function describe(
  text: string,
  stretch: Stretch,
  { lexicon, given, characters }: JapaneseKnowledge,
  candidate: Candidate,
  start: number,
  end: number,
  kind: number,
  family: number,
  size: number,
): void {
  const { from, to, ahead, behind, left, right } = stretch;
  const [a, b, all] = [start - from, end - from, to - from];
  const length = end - start - size;
  candidate.start = start;
  candidate.end = end;
  candidate.kind = kind;
  candidate.count = 0;
  const [before, after] = [left[a] ?? 0, right[b] ?? 0];
  const cost = bucket((ahead[a] ?? 0) + (behind[b] ?? 0) - (ahead[all] ?? 0));
  const name = text.slice(start + size, end);
  let unknown = 0;
  for (let at = start + size; at < end; at += 1) if (characters[text.charCodeAt(at)] !== 1) unknown += 1;
  const listed = length > 0 && given.has(name) ? 1 : 0;
  const form = (kind * 5 + family) * 4 + length;
  const parts = (listed * 4 + Math.min(unknown, 3)) * 4 + length;
  const whole = sideOfWord(lexicon, text, start, end) + 1;
  const nameWord = length > 1 ? sideOfWord(lexicon, text, start + size, end) + 1 : 0;
  addFeature(candidate, 51, form, size);
  addFeature(candidate, 52, kind, parts);
  addFeature(candidate, 53, kind, cost, length);
  addFeature(candidate, 54, kind, before);
  addFeature(candidate, 55, kind, after);
  addFeature(candidate, 56, before, after, kind === kinds.full ? 1 : 0);
  addFeature(candidate, 57, whole, kind);
  addFeature(candidate, 58, nameWord, kind);
  addFeature(candidate, 59, form, before);
  addFeature(candidate, 60, form, after);
  addFeature(candidate, 61, form, cost, parts);
  if (length > 0) {
    addFeature(candidate, 62, text.charCodeAt(end - 1), Math.min(length, 2));
    addFeature(candidate, 63, text.charCodeAt(start + size), length === 1 ? 1 : 2);
  }
  addFeature(candidate, 64, text.charCodeAt(start), size, kind);
  addFeature(candidate, 65, text.charCodeAt(end), kind);
  addFeature(candidate, 66, sideBeyond(text, stretch, start), kind);
}

/** A row of katakana with its dots, as one candidate. */
function describeForeign(
  text: string,
  stretch: Stretch,
  { lexicon, foreign, katakana, moreOftenWords, bodies }: JapaneseKnowledge,
  candidate: Candidate,
  start: number,
  visit: (candidate: Candidate) => void,
): void {
  const { from, to, left } = stretch;
  let end = start;
  let parts = 1;
  while (end - start < longestRun) {
    const code = text.charCodeAt(end);
    if (isKatakana(code)) end += 1;
    else if (isDot(code) && isKatakana(text.charCodeAt(end + 1))) {
      end += 1;
      parts += 1;
    } else break;
  }
  if (end - start < 2) return;
  const whole = text.slice(start, end);
  if (bodies.has(whole)) return;
  const pieces = whole.split(/[・＝=]/);
  const first = pieces[0] ?? "";
  const last = pieces.at(-1) ?? "";
  let known = 0;
  for (const piece of pieces) {
    if (katakana.has(piece) || (parts === 1 && moreOftenWords.has(piece))) known |= 2;
    else if (foreign.has(piece)) known |= 1;
    else if (katakanaOrdinary.test(piece)) known |= 4;
  }
  let after: number = end < text.length ? sides.unknown : sides.start;
  if (end < to || isHan(text.charCodeAt(end)) || isHiragana(text.charCodeAt(end))) {
    forEachWordAt(lexicon, text, end, text.length, (_, side) => {
      after = side;
    });
    if (after === sides.unknown && isHiragana(text.charCodeAt(end))) after = sides.kana;
  } else after = signBehind(text.charAt(end));
  const before = left[start - from] ?? 0;
  const form = Math.min(parts, 4) * 8 + known;
  const length = Math.min(9, first.length);
  candidate.start = start;
  candidate.end = end;
  candidate.kind = kinds.foreign + (parts === 1 ? (known === 1 ? 1 : 0) : known === 1 ? 3 : known === 0 ? 2 : 4);
  candidate.count = 0;
  addFeature(candidate, 71, form);
  addFeature(candidate, 72, Math.min(parts, 2), before, known);
  addFeature(candidate, 73, Math.min(parts, 2), after, known);
  addFeature(candidate, 74, before, after, Math.min(parts, 2));
  addFeature(candidate, 75, length, Math.min(parts, 2), known);
  addFeature(candidate, 76, last.charCodeAt(last.length - 1), last.charCodeAt(last.length - 2) || 0);
  addFeature(candidate, 77, first.charCodeAt(0), first.charCodeAt(1) || 0);
  addFeature(candidate, 78, text.charCodeAt(end), Math.min(parts, 2));
  addFeature(candidate, 79, last.charCodeAt(last.length - 1));
  addFeature(candidate, 80, sideBeyond(text, stretch, start), Math.min(parts, 2));
  visit(candidate);
}

function signBehind(sign: string): number {
  if (sign === "" || sign === "\n") return sides.start;
  if ("、／/,，".includes(sign)) return sides.pause;
  if ("。.！？".includes(sign)) return sides.period;
  if ("（(「『《【〈".includes(sign)) return sides.open;
  if ("）)」』》】〉".includes(sign)) return sides.close;
  return "：:".includes(sign) ? sides.colon : sides.sign;
}

/** How many steps a candidate has to lead by: a family name or given name alone, a full name, a foreign one. */
export const japaneseLeads = {
  family: -10,
  full: -5,
  unknownFamily: 11,
  given: 15,
  foreign: 30,
  foreignGiven: -15,
  dotted: 26,
  dottedGiven: -30,
  dottedWord: 60,
};
const leadOf = (kind: number): number => {
  switch (kind) {
    case kinds.family:
      return japaneseLeads.family;
    case kinds.full:
      return japaneseLeads.full;
    case kinds.unknownFamily:
      return japaneseLeads.unknownFamily;
    case kinds.given:
      return japaneseLeads.given;
    default:
      return (
        [
          japaneseLeads.foreign,
          japaneseLeads.foreignGiven,
          japaneseLeads.dotted,
          japaneseLeads.dottedGiven,
          japaneseLeads.dottedWord,
        ][kind - kinds.foreign] ?? 0
      );
  }
};
const again = 40;

const spaced =
  /(?<![\p{sc=Han}々])([\p{sc=Han}々]{1,3}|(?<![\p{sc=Hiragana}])\p{sc=Hiragana}{2,4})[ \u3000](?:([\p{sc=Han}々]{1,3}?)(?=[様殿氏君]|[^\p{sc=Han}々]|$)|([ぁ-ゖ]{2,4}?|[ァ-ヺー]{2,4}?)(?=様|さん|[^ぁ-ヺー]|$))/gu;
const spacedLead = 60;

/** A family name and a given name with a space between them, in either order. */
function spacedNames(text: string, { lexicon, families, given, characters }: JapaneseKnowledge): Scored[] {
  const isGiven = (name: string): boolean => {
    if (given.has(name)) return true;
    for (let at = 0; at < name.length; at += 1) if (characters[name.charCodeAt(at)] !== 1) return false;
    return true;
  };
  const found: Scored[] = [];
  spaced.lastIndex = 0;
  for (let match = spaced.exec(text); match; match = spaced.exec(text)) {
    const [first, second] = [match[1] ?? "", match[2] ?? match[3] ?? ""];
    const isName =
      (families.has(first) && isGiven(second)) ||
      (families.has(second) &&
        (given.has(first) ||
          (!families.has(first) && sideOfWord(lexicon, first, 0, first.length) < 0 && isGiven(first))));
    if (isName) found.push({ start: match.index, end: match.index + match[0].length, lead: spacedLead });
    // The second word may be the family name of what follows ("sales, Sato Kenji").
    else spaced.lastIndex = match.index + first.length + 1;
  }
  return found;
}

/** Names of people in text with kana. From 0.6 to 0.9. Linear. */
export function findJapaneseNames(text: string, weights: ArrayLike<number>): ScoredName[] {
  known ??= createJapaneseKnowledge();
  const likely: Scored[] = [];
  const near: Scored[] = [];
  forEachJapaneseCandidate(text, known, (candidate) => {
    const { start, end } = candidate;
    const lead = scoreOf(candidate, weights) - leadOf(candidate.kind);
    if (lead > 0) likely.push({ start, end, lead });
    else if (lead > -again && end - start > 1) near.push({ start, end, lead });
  });
  for (const name of spacedNames(text, known)) likely.push(name);
  const chosen = chooseNames(likely.sort((x, y) => x.start - y.start));
  const seen = new Set<string>();
  for (const { start, end } of chosen) {
    const name = text.slice(start, end);
    if (name.length < 2) continue;
    seen.add(name);
    for (const part of name.split(/[・＝=]/)) if (part.length > 2) seen.add(part);
    for (let size = 2; size < Math.min(4, name.length); size += 1) {
      if (known.families.has(name.slice(0, size))) seen.add(name.slice(0, size));
      if (name.length - size > 1) seen.add(name.slice(size));
    }
  }
  return withRepeats(text, chosen, near, seen).map(scoredName);
}
