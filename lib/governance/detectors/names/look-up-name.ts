import { familyNames, familyNamesAlsoWords } from "./family-names";
import { eitherNames, eitherNamesAlsoWords } from "./given-or-family-names";
import { givenNames, givenNamesAlsoWords } from "./given-names";
import { bodyWords, ordinaryWords } from "./ordinary-words";

/** What a capitalised word may be; the bits add up. */
export const wordBits = { given: 1, family: 2, alsoWord: 4, ordinary: 8, body: 16 } as const;

let known: ReadonlyMap<string, number> | null = null;

/** The lists as one table, made when the first text needs it. */
function table(): ReadonlyMap<string, number> {
  if (known) return known;
  const { given, family, alsoWord, ordinary, body } = wordBits;
  const made = new Map<string, number>();
  const lists = [
    [givenNames, given],
    [givenNamesAlsoWords, given | alsoWord],
    [familyNames, family],
    [familyNamesAlsoWords, family | alsoWord],
    [eitherNames, given | family],
    [eitherNamesAlsoWords, given | family | alsoWord],
    [ordinaryWords, ordinary],
    [bodyWords, body],
  ] as const;
  for (const [list, bits] of lists) {
    for (const word of list.split(/\s+/)) if (word !== "") made.set(word, (made.get(word) ?? 0) | bits);
  }
  known = made;
  return made;
}

const notAscii = /[^\x00-\x7f]/;
const single: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  æ: "ae",
  ı: "i",
  œ: "oe",
  "’": "'",
};

/** Lower case, without diacritics: `Łukasz` and `Lukasz` are one name. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (!notAscii.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßøłđæıœ’]/g, (letter) => single[letter] ?? letter);
}

/** Endings that hardly any word but a family name has. */
const familyEnding =
  /.(?:[iy]nski|[oe]wski|[oe]wska|cki|cka|icz|enko|czyk|ovic|evic|opoulos|akis|idis|oglu|escu|sson|dottir|qvist|strom|inen|shvili|adze|stra|sma|etti|ucci|elli|kov|lov|nov|kova|lova|nova|yan|ez|ovich|evich|ovna|evna|[aeiouy]nen|quist|gaard|sdotter|kowska)$/;
/** The same by their diacritics. */
const markedEnding = /.(?:ić|ič|ová|ský|cký|oğlu)$/;
const prefixed = /^(?:o'|d'|mc|mac)/;

/** The bits of a folded word that a list knows, else 0. */
export const lookUpFolded = (folded: string): number => table().get(folded) ?? 0;

/** The bits of a capitalised word as it stands in a text; 0 when no list and no ending knows it. */
export function lookUpName(word: string): number {
  const folded = foldWord(word);
  const bits = table().get(folded);
  if (bits !== undefined) return bits;
  if (folded.includes("-")) return ofParts(folded.split("-"));
  if (folded.length > 4 && prefixed.test(folded) && /^.(?:'|c|ac)\p{Lu}/u.test(word)) return wordBits.family;
  if (folded.length > 4 && (familyEnding.test(folded) || markedEnding.test(word)))
    return wordBits.family | wordBits.alsoWord;
  return 0;
}

/** `Anne-Marie` is a given name, `Smith-Jones` a family name, `Chief-Editor` neither. */
function ofParts(parts: readonly string[]): number {
  const all = parts.map((part) => table().get(part) ?? 0);
  if (all.some((bits) => (bits & (wordBits.ordinary | wordBits.body)) !== 0)) return wordBits.ordinary;
  if (all.every((bits) => (bits & wordBits.given) !== 0)) return wordBits.given;
  return all.every((bits) => (bits & wordBits.family) !== 0) ? wordBits.family : 0;
}
