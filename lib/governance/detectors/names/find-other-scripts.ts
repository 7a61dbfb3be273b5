import { findArabicNames } from "./find-arabic-names";
import { findChineseNames } from "./find-chinese-names";
import { findJapaneseNames } from "./find-japanese-names";
import { readWeights } from "./name-model";
import type { ScoredName } from "./score-latin-names";
import { arabicWeights } from "./weights/arabic-weights";
import { chineseWeights } from "./weights/chinese-weights";
import { japaneseWeights } from "./weights/japanese-weights";

const read = new Map<string, Int8Array>();

/** Lists and weights are read when the first text of a language needs them. */
function weightsOf(text: string): Int8Array {
  const known = read.get(text);
  if (known) return known;
  const made = readWeights(text);
  read.set(text, made);
  return made;
}

/** Names of people in Chinese characters and katakana; text with kana is read as Japanese. */
export const findHan = (text: string): ScoredName[] =>
  /[\u3041-\u30fa]/.test(text)
    ? findJapaneseNames(text, weightsOf(japaneseWeights))
    : findChineseNames(text, weightsOf(chineseWeights));

/** Names of people in Arabic letters. */
export const findArabicScript = (text: string): ScoredName[] => findArabicNames(text, weightsOf(arabicWeights));
