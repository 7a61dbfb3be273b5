import { forEachWordAt, sides, type Lexicon } from "./lexicon";

const longestStretch = 240;
/** What a stretch of text costs: cheap in words that the lexicon has, dear in characters that it does not. */
const [wordCost, knownCharacterCost, unknownCost, kanaCost, longWordCost] = [10, 7, 16, 4, 9];

export const isHan = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || code === 0x3005 || code === 0xfa11;
export const isHiragana = (code: number): boolean => code >= 0x3041 && code <= 0x309f;
export const isKatakana = (code: number): boolean => (code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc;
const isOurs = (code: number): boolean => isHan(code) || isHiragana(code) || isKatakana(code);

/**
 * A stretch of Chinese characters and kana cut into words as cheaply as possible, from both ends: `ahead[i]` is the cost
 * of what is before place i, `behind[i]` of what follows, and `left[i]` and `right[i]` are the classes of the words that
 * end and begin there.
 */
export type Stretch = {
  from: number;
  to: number;
  readonly ahead: Float64Array;
  readonly behind: Float64Array;
  readonly left: Uint8Array;
  readonly right: Uint8Array;
};

const stretch: Stretch = {
  from: 0,
  to: 0,
  ahead: new Float64Array(longestStretch + 1),
  behind: new Float64Array(longestStretch + 1),
  left: new Uint8Array(longestStretch + 1),
  right: new Uint8Array(longestStretch + 1),
};

/** Calls `visit` with each stretch of the text, cut after 240 characters. The arrays are used again. Linear. */
export function forEachStretch(text: string, lexicon: Lexicon, visit: (stretch: Stretch) => void): void {
  let index = 0;
  while (index < text.length) {
    if (!isOurs(text.charCodeAt(index))) {
      index += 1;
      continue;
    }
    const from = index;
    while (index < text.length && index - from < longestStretch && isOurs(text.charCodeAt(index))) index += 1;
    stretch.from = from;
    stretch.to = index;
    segment(text, lexicon);
    visit(stretch);
  }
}

const ends: Int32Array = new Int32Array((longestStretch + 1) * 9);
const found: Uint8Array = new Uint8Array((longestStretch + 1) * 9);

function segment(text: string, lexicon: Lexicon): void {
  const { from, to, ahead, behind, left, right } = stretch;
  const size = to - from;
  ahead.fill(Number.POSITIVE_INFINITY, 0, size + 1);
  ahead[0] = 0;
  left[0] = sideOfSign(text, from - 1);
  for (let at = 0; at < size; at += 1) {
    const code = text.charCodeAt(from + at);
    const base = ahead[at] ?? 0;
    let count = 0;
    let single = false;
    forEachWordAt(lexicon, text, from + at, to, (end, side) => {
      const length = end - from - at;
      const cost = length === 1 ? knownCharacterCost : length === 2 ? wordCost : longWordCost;
      if (length === 1) single = true;
      ends[at * 9 + count] = end - from;
      found[at * 9 + count] = side;
      count += 1;
      if (base + cost < (ahead[end - from] ?? 0)) {
        ahead[end - from] = base + cost;
        left[end - from] = side;
      }
    });
    ends[at * 9 + count] = 0;
    if (single) continue;
    const cost = isHan(code) ? unknownCost : kanaCost;
    if (base + cost < (ahead[at + 1] ?? 0)) {
      ahead[at + 1] = base + cost;
      left[at + 1] = sideOfCharacter(code);
    }
  }
  behind[size] = 0;
  right[size] = sideOfSign(text, to);
  for (let at = size - 1; at >= 0; at -= 1) {
    const code = text.charCodeAt(from + at);
    let best = Number.POSITIVE_INFINITY;
    let side = 0;
    let single = false;
    for (let index = at * 9; (ends[index] ?? 0) !== 0; index += 1) {
      const end = ends[index] ?? 0;
      const length = end - at;
      if (length === 1) single = true;
      const cost = (length === 1 ? knownCharacterCost : length === 2 ? wordCost : longWordCost) + (behind[end] ?? 0);
      if (cost >= best) continue;
      best = cost;
      side = found[index] ?? 0;
    }
    const cost = (isHan(code) ? unknownCost : kanaCost) + (behind[at + 1] ?? 0);
    if (!single && cost < best) {
      best = cost;
      side = sideOfCharacter(code);
    }
    behind[at] = best;
    right[at] = side;
  }
}

const sideOfCharacter = (code: number): number =>
  isHan(code) ? sides.unknown : isHiragana(code) ? sides.kana : sides.katakana;

function sideOfSign(text: string, at: number): number {
  if (at < 0 || at >= text.length) return sides.start;
  const code = text.charCodeAt(at);
  if (code === 10 || code === 13) return sides.start;
  if (isOurs(code)) return sides.unknown;
  if ((code > 47 && code < 58) || (code > 0xff0f && code < 0xff1a)) return sides.digit;
  if ((code > 64 && code < 91) || (code > 96 && code < 123)) return sides.latin;
  const character = text.charAt(at);
  if ("、／/;；|".includes(character)) return sides.pause;
  if ("，,".includes(character)) return sides.comma;
  if ("。.！!？?…".includes(character)) return sides.period;
  if ("（(「『“《【〈[\"'".includes(character)) return sides.open;
  if ("）)」』”》】〉]".includes(character)) return sides.close;
  if ("：:".includes(character)) return sides.colon;
  if ("・·•．".includes(character)) return sides.dot;
  return code === 32 || code === 0x3000 || code === 9 ? sides.space : sides.sign;
}
