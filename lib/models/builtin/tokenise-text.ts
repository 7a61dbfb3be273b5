import { stemWord } from "@/lib/models/builtin/stem-word";

const wordPattern = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{N}+(?:[.,]\p{N}+)*/gu;
const unspacedScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;
const latinMarks = /[\u0300-\u036f]/g;

/** Lower case, compatibility forms unified, accents removed from Latin letters. */
export function normaliseWord(word: string): string {
  return word.normalize("NFKC").toLowerCase().normalize("NFD").replace(latinMarks, "").normalize("NFC");
}

/**
 * Scripts that are written without spaces have no words to find without a dictionary: pairs of neighbouring
 * characters serve instead, which is the usual choice for retrieval in Chinese and Japanese.
 */
function characterPairs(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ""}${character}`);
}

/** Lower-case words in order, numbers without thousands separators, character pairs for unspaced scripts. */
export function listWords(text: string): string[] {
  const words: string[] = [];
  for (const [raw] of text.matchAll(wordPattern)) {
    if (/^\p{N}/u.test(raw)) {
      words.push(raw.normalize("NFKC").replace(/,(?=\d{3}(?:\D|$))/g, ""));
      continue;
    }
    const word = normaliseWord(raw)
      .replace(/['’]s?$/, "")
      .replace(/['’]/g, "");
    if (unspacedScript.test(word)) words.push(...characterPairs(word));
    else if (word !== "") words.push(word);
  }
  return words;
}

/** The stems of a text, in order: what questions and sentences are compared by. */
export function listStems(text: string): string[] {
  return listWords(text).map(stemWord);
}

/** Whether a text is mostly in a script that is written without spaces. */
export function isUnspaced(text: string): boolean {
  const letters = [...text].filter((character) => /\p{L}/u.test(character));
  return letters.length > 0 && letters.filter((letter) => unspacedScript.test(letter)).length * 2 > letters.length;
}
