import { foldAccents } from "../normalise-text";
import { concepts, ruleConcepts, type Concept } from "./concepts";
import { conceptsOtherLanguages } from "./concepts-other-languages";

const weighed = Object.keys(concepts) as (keyof typeof concepts)[];
/** Ideas by their number. */
export const conceptNames: readonly Concept[] = [...weighed, ...ruleConcepts];
/** The ideas with a lower number are weighed, the rest only asked for by rules. */
export const weighedCount = weighed.length;

/** Where an idea is spoken of. Places are in the order of the text; `sentence` counts from 0. */
export type ConceptPlace = {
  readonly concept: number;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly isEnglish: boolean;
};

type Entry = {
  readonly word: string;
  readonly concept: number;
  readonly isStem: boolean;
  readonly isEnglish: boolean;
};

const tableSize = 16_384;
/** Longest beginning of a word that it is filed under; shorter words are filed under all of their characters. */
const longestKey = 4;

function slotOf(text: string, at: number, length: number): number {
  let hash = 0;
  for (let index = 0; index < length; index += 1) hash = Math.imul(hash, 31) + text.charCodeAt(at + index);
  return hash & (tableSize - 1);
}

/** For each slot the number of its bucket; bucket 0 holds nothing. */
const table = new Uint16Array(tableSize);
const buckets: Entry[][] = [[]];

function addWords(words: string, concept: number, isEnglish: boolean): void {
  for (const listed of foldAccents(words).split("|")) {
    const isStem = listed.endsWith("*");
    const word = isStem ? listed.slice(0, -1) : listed;
    if (word.length < 2) throw new RangeError(`"${listed}" is too short to look for`);
    const slot = slotOf(word, 0, Math.min(longestKey, word.length));
    if (table[slot] === 0) table[slot] = buckets.push([]) - 1;
    const bucket = buckets[table[slot] ?? 0] ?? [];
    // Two languages may share a word.
    if (bucket.some((entry) => entry.word === word && entry.concept === concept)) continue;
    bucket.push({ word, concept, isStem, isEnglish });
  }
}

weighed.forEach((name, concept) => addWords(concepts[name], concept, true));
conceptNames.forEach((name, concept) => {
  const others = conceptsOtherLanguages[name];
  if (others !== undefined) addWords(others, concept, false);
});

/** Letters and digits of scripts that put spaces between words and whose words are looked for from their beginning. */
const isWordCode = (code: number): boolean =>
  (code > 96 && code < 123) ||
  (code > 47 && code < 58) ||
  (code >= 0xc0 && code < 0x600) ||
  (code >= 0x1e00 && code < 0x1f00);
/** Scripts in which a word can begin anywhere, because there are no spaces or because articles are joined to it. */
const isJoinedCode = (code: number): boolean => code >= 0x600 && (code < 0x1e00 || code > 0x206f);
/** Full stops and their kin end a sentence before white space only: addresses and numbers have them, too. */
const endsBeforeSpace = (code: number): boolean => code === 46 || code === 33 || code === 63;
const endsAnywhere = (code: number): boolean =>
  code === 10 || code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x61f || code === 0x964;

/** All places where one of the ideas is spoken of, in one pass over normalised text. */
export function findConcepts(text: string): ConceptPlace[] {
  const places: ConceptPlace[] = [];
  let sentence = 0;
  let wasWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isWord = isWordCode(code);
    if (endsAnywhere(code) || (endsBeforeSpace(code) && !(text.charCodeAt(at + 1) > 32))) sentence += 1;
    else if (isWord ? !wasWord : code > 32) look(text, at, sentence, places);
    wasWord = isWord;
  }
  return places;
}

function look(text: string, at: number, sentence: number, places: ConceptPlace[]): void {
  let hash = 0;
  for (let length = 1; length <= longestKey; length += 1) {
    if (at + length > text.length) return;
    hash = Math.imul(hash, 31) + text.charCodeAt(at + length - 1);
    const slot = length < 2 ? 0 : (table[hash & (tableSize - 1)] ?? 0);
    const bucket = slot === 0 ? undefined : buckets[slot];
    for (let index = 0; bucket !== undefined && index < bucket.length; index += 1) {
      const entry = bucket[index];
      if (!entry || Math.min(longestKey, entry.word.length) !== length || !text.startsWith(entry.word, at)) continue;
      const { word, concept, isStem, isEnglish } = entry;
      const end = at + word.length;
      const isWhole = isStem || !isWordCode(word.charCodeAt(word.length - 1)) || !isWordCode(text.charCodeAt(end));
      if (!isWhole && !isJoinedCode(word.charCodeAt(0))) continue;
      // Without its accents a word of another language may be the beginning of an English one, which is filed first.
      const last = places.at(-1);
      if (last?.start !== at || last.concept !== concept) places.push({ concept, start: at, end, sentence, isEnglish });
    }
  }
}
