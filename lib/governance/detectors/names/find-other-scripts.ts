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

const kana = /[\u3041-\u30fa]/;
/** Characters that only simplified Chinese has, and that only Japanese has. */
const onlyChinese =
  /[们这说对时个为发来过还没样开东车书长门问间员马龙刘陈张杨赵吴孙郑谢许邓冯萧叶苏吕卢钟谭陆韦邹贾闫贺顾龚邵万钱严汤请电话联户签单账实级经总务业产价额确认务职员]/;
const onlyJapanese = /[々円県駅込辺浜沢斎桜関悪戦栄様畑働気検総経済団図当担渋塩滝広択訳読売発帰歩毎徳転払続]/;

/**
 * Names of people in Chinese characters and katakana. Text with kana is read as Japanese; without it, its characters
 * decide, and both languages are tried where they do not.
 */
export function findHan(text: string): ScoredName[] {
  const asJapanese = (): ScoredName[] => findJapaneseNames(text, weightsOf(japaneseWeights));
  const asChinese = (): ScoredName[] => findChineseNames(text, weightsOf(chineseWeights));
  if (kana.test(text)) return asJapanese();
  if (onlyChinese.test(text)) return asChinese();
  return onlyJapanese.test(text) ? asJapanese() : [...asJapanese(), ...asChinese()];
}

/** Names of people in Arabic letters. */
export const findArabicScript = (text: string): ScoredName[] => findArabicNames(text, weightsOf(arabicWeights));
