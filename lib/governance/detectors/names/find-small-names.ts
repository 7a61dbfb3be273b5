import { lookUpFolded, foldWord, wordBits } from "./look-up-name";
import type { ScoredName } from "./score-latin-names";

const { given, family, alsoWord, ordinary, body } = wordBits;
const [inForm, inSmallText] = [0.75, 0.62];

/** Words of a form after which a name stands, in small letters too, with one to four words behind them. */
const formName =
  /(?<![\p{L}\d_])(?:(?:full |first |last |given |middle |patient(?:'s)? |customer |employee |client |account |contact |guest )?names?|surname|patient|my name is|name is|i am called|vorname|nachname|apellidos?|nombre|nom|prénom|nome|cognome)(?:\s?[:=]\s{0,8}|\s(?=\p{Ll}+\s\p{Ll}))["']?(\p{Ll}[\p{Ll}'-]{1,20}(?: \p{Ll}\.?)?(?:(?:, ?| )\p{Ll}[\p{Ll}'-]{1,20}){0,2})(?![\p{L}\d_])/gu;
const formGate = /name|surname|patient|apellido|nombre|nom|nome/;
/** Two or three small words with an initial between them, in a text that has no capitals. */
const smallPair =
  /(?<![\p{L}\d'@./_-])(\p{Ll}{2,20})((?: \p{Ll}\.?)? )(\p{Ll}[\p{Ll}'-]{1,20})(?![\p{L}\d'@_]|\.\p{L})/gu;
const capital = /\p{Lu}/u;
/** Text in other scripts has no two such letters, and is not read any further. */
const smallLetters = /[a-z]{2}/;

/**
 * Names in small letters: in the fields of a form, and, where a text has no capitals at all, a given name before a
 * family name that are hardly anything else. From 0.62 to 0.75. Linear.
 */
export function findSmallNames(text: string): ScoredName[] {
  const found: ScoredName[] = [];
  if (!smallLetters.test(text)) return found;
  if (formGate.test(text)) {
    for (const match of text.matchAll(formName)) {
      const name = match[1] ?? "";
      const words = name.split(/[ ,]+/).map(bitsOf);
      const start = match.index + match[0].length - name.length;
      const known = words.filter((bits) => (bits & (given | family)) !== 0 && (bits & (ordinary | body)) === 0).length;
      if (known > 0 && words.every((bits) => (bits & (ordinary | body)) === 0))
        found.push({ start, end: start + name.length, score: inForm });
    }
  }
  if (capital.test(text)) return found;
  smallPair.lastIndex = 0;
  for (let match = smallPair.exec(text); match; match = smallPair.exec(text)) {
    const [first, last] = [bitsOf(match[1] ?? ""), bitsOf(match[3] ?? "")];
    const initial = (match[2] ?? " ").length > 1;
    if (isSure(first, given) && (isSure(last, family) || (initial && (last & (ordinary | body)) === 0))) {
      found.push({ start: match.index, end: match.index + match[0].length, score: inSmallText });
    } else smallPair.lastIndex = match.index + (match[1] ?? "").length;
  }
  return found;
}

const bitsOf = (word: string): number => lookUpFolded(foldWord(word));
const isSure = (bits: number, wanted: number): boolean =>
  (bits & wanted) !== 0 && (bits & (alsoWord | ordinary | body)) === 0;
