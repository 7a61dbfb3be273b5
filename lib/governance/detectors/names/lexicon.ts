/** Classes of words and signs beside a name; the same for Chinese and Japanese. */
export const sides = {
  unknown: 0, noun: 1, verb: 2, time: 3, place: 4, title: 5, saying: 6, after: 7, before: 8, honorific: 9, adverb: 10,
  body: 11, and: 12, label: 13, kana: 14, katakana: 15, start: 16, pause: 17, comma: 18, period: 19, open: 20, close: 21,
  colon: 22, digit: 23, latin: 24, sign: 25, dot: 26, space: 27,
} as const; // prettier-ignore

/**
 * Words of up to eight characters with their class, for looking up from every place of a text. `begins`: whether a word
 * begins with the character of that code.
 */
export type Lexicon = {
  readonly keys: Uint32Array;
  readonly values: Uint8Array;
  readonly mask: number;
  readonly begins: Uint8Array;
};
const continues = 128;
export const longestWord = 8;

const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x9e3779b1) ^ (hash >>> 15);
const seed = 0x2545f491;

function place(lexicon: Lexicon, key: number): number {
  let at = Math.imul(key, 0x85ebca6b) >>> 7;
  for (;;) {
    at &= lexicon.mask;
    const there = lexicon.keys[at] ?? 0;
    if (there === key || there === 0) return at;
    at += 1;
  }
}

/** The first class that a word is given stays. */
export function createLexicon(lists: readonly (readonly [number, readonly string[]])[]): Lexicon {
  const size = 2 ** Math.ceil(Math.log2(lists.reduce((sum, [, words]) => sum + words.length, 1) * 6));
  const lexicon: Lexicon = {
    keys: new Uint32Array(size),
    values: new Uint8Array(size),
    mask: size - 1,
    begins: new Uint8Array(0x10000),
  };
  for (const [side, words] of lists) {
    for (const word of words) {
      let hash = seed;
      lexicon.begins[word.charCodeAt(0)] = 1;
      for (let index = 0; index < word.length; index += 1) {
        hash = step(hash, word.charCodeAt(index));
        const key = hash >>> 0 || 1;
        const at = place(lexicon, key);
        lexicon.keys[at] = key;
        const value = lexicon.values[at] ?? 0;
        if (index + 1 < word.length) lexicon.values[at] = value | continues;
        else if ((value & (continues - 1)) === 0) lexicon.values[at] = value | (side + 1);
      }
    }
  }
  return lexicon;
}

/** Calls `visit` with the end and class of each word of the lexicon that begins at the place, shortest first. */
export function forEachWordAt(
  lexicon: Lexicon,
  text: string,
  from: number,
  to: number,
  visit: (end: number, side: number) => void,
): void {
  if (lexicon.begins[text.charCodeAt(from)] !== 1) return;
  let hash = seed;
  const last = Math.min(to, from + longestWord);
  for (let index = from; index < last; index += 1) {
    hash = step(hash, text.charCodeAt(index));
    const value = lexicon.values[place(lexicon, hash >>> 0 || 1)] ?? 0;
    if ((value & (continues - 1)) !== 0) visit(index + 1, (value & (continues - 1)) - 1);
    if ((value & continues) === 0) return;
  }
}

/** The class of a word as a whole; -1 when the lexicon does not have it. */
export function sideOfWord(lexicon: Lexicon, text: string, from: number, to: number): number {
  if (lexicon.begins[text.charCodeAt(from)] !== 1 || to - from > longestWord) return -1;
  let hash = seed;
  for (let index = from; index < to; index += 1) {
    hash = step(hash, text.charCodeAt(index));
    const value = lexicon.values[place(lexicon, hash >>> 0 || 1)] ?? 0;
    if (index + 1 === to) return (value & (continues - 1)) - 1;
    if ((value & continues) === 0) return -1;
  }
  return -1;
}
