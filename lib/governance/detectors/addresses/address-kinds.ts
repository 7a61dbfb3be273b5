import { foldWord, lookUpFolded, wordBits } from "../names/look-up-name";
import {
  boxWords, cities, countries, directions, labels, leads, measures, monthWords, particles, regionCodes, regions,
  streetAfter, streetAfterWeak, streetBefore, streetEnding, towards, unitWords,
} from "./address-words"; // prettier-ignore

/** What a word, a number or a sign may be in a postal address. */
export const kinds = {
  edge: 0,
  // Numbers by their length and form.
  short: 1, three: 2, four: 3, year: 4, five: 5, six: 6, long: 7, lettered: 8, range: 9, ordinal: 10, postcode: 11,
  outward: 12, inward: 13, odd: 14, code: 15,
  // Words with a capital.
  unit: 16, box: 17, streetAfter: 18, weakAfter: 19, streetBefore: 20, streetEnding: 21, direction: 22, regionCode: 23,
  region: 24, country: 25, city: 26, given: 27, family: 28, capital: 29, capitals: 30, ordinary: 31, body: 32, initial: 33,
  month: 34, label: 35, particle: 36,
  // Words without.
  lead: 37, towards: 38, and: 39, measure: 40, lower: 41, lowerUnit: 42, lowerAfter: 43, lowerWeak: 44, lowerBefore: 45,
  lowerPlace: 46, lowerLabel: 47, lowerEnding: 48,
  // Signs.
  comma: 49, period: 50, newLine: 51, blankLine: 52, colon: 53, hash: 54, joint: 55, quote: 56, bracket: 57, mark: 58,
  money: 59, sign: 60, numberSign: 61,
} as const; // prettier-ignore
export const kindCount = 62;

const lowerOf: ReadonlyMap<number, number> = new Map([
  [kinds.unit, kinds.lowerUnit], [kinds.box, kinds.lowerUnit], [kinds.streetAfter, kinds.lowerAfter],
  [kinds.weakAfter, kinds.lowerWeak], [kinds.streetBefore, kinds.lowerBefore], [kinds.streetEnding, kinds.lowerEnding],
  [kinds.region, kinds.lowerPlace], [kinds.country, kinds.lowerPlace], [kinds.city, kinds.lowerPlace],
  [kinds.label, kinds.lowerLabel], [kinds.direction, kinds.direction], [kinds.particle, kinds.particle],
  [kinds.month, kinds.month], [kinds.lead, kinds.lead], [kinds.towards, kinds.towards], [kinds.measure, kinds.measure],
  [kinds.and, kinds.and],
]); // prettier-ignore

let known: ReadonlyMap<string, number> | null = null;

/** The lists as one table, made when the first text needs it; the first list that has a word decides. */
function table(): ReadonlyMap<string, number> {
  if (known) return known;
  const made = new Map<string, number>();
  const lists: readonly (readonly [number, readonly string[]])[] = [
    [kinds.and, ["and", "und", "et", "y", "e", "en", "och", "og", "i", "&"]],
    [kinds.numberSign, ["n", "nº", "n°", "núm", "num", "nr"]],
    [kinds.towards, towards], [kinds.lead, leads], [kinds.month, monthWords], [kinds.box, boxWords],
    [kinds.streetAfter, streetAfter], [kinds.streetBefore, streetBefore], [kinds.label, labels], [kinds.unit, unitWords],
    [kinds.measure, measures], [kinds.particle, particles], [kinds.direction, directions], [kinds.city, cities],
    [kinds.country, countries], [kinds.region, regions], [kinds.weakAfter, streetAfterWeak],
  ]; // prettier-ignore
  for (const [kind, words] of lists) for (const word of words) if (!made.has(word)) made.set(word, kind);
  known = made;
  return made;
}

const codes = new Set(regionCodes);

export type Shape = "lower" | "capital" | "capitals";

/** The kind of a word as it stands; `dotted` when a full stop follows that may belong to it. */
export function kindOfWord(word: string, shape: Shape, dotted: boolean): number {
  if (word.length === 1 && shape !== "lower" && !dotted) return table().get(word) ?? kinds.initial;
  if (shape === "capitals" && word.length < 4 && codes.has(word)) return kinds.regionCode;
  const folded = foldWord(word);
  const listed = (dotted ? table().get(`${folded}.`) : undefined) ?? table().get(folded);
  if (word.length === 1) return listed ?? (shape === "lower" ? kinds.lower : kinds.initial);
  if (listed !== undefined) return shape === "lower" ? (lowerOf.get(listed) ?? kinds.lower) : listed;
  if (folded.length > 5 && streetEnding.test(folded)) return shape === "lower" ? kinds.lowerEnding : kinds.streetEnding;
  if (shape === "lower") return kinds.lower;
  const bits = lookUpFolded(folded);
  if ((bits & wordBits.body) !== 0) return kinds.body;
  if ((bits & wordBits.ordinary) !== 0) return kinds.ordinary;
  if ((bits & wordBits.given) !== 0) return kinds.given;
  if ((bits & wordBits.family) !== 0) return kinds.family;
  return shape === "capitals" ? kinds.capitals : kinds.capital;
}

const forms: readonly (readonly [number, RegExp])[] = [
  [kinds.postcode, /^(?:(?:[ABDFILNSV]|AD|AT|BG|CH|CY|CZ|DE|DK|EE|FI|FIN|FR|GR|HR|HU|IS|IT|LT|LU|LV|MC|MD|NL|NO|PL|PT|RO|SE|SI|SK|TR|UA)-?\d{3,6}|\d{5}-\d{4}|\d{5}-\d{3}|\d{4}-\d{3}|\d{2}-\d{3}|\d{4}[A-Z]{2}|[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}|[A-Z]\d[A-Z]\d[A-Z]\d|[A-Z]\d{4}[A-Z]{3})$/],
  [kinds.ordinal, /^\d{1,3}(?:st|nd|rd|th|er|e|ème|º|ª|°|TH|ST|ND|RD)$/],
  [kinds.inward, /^\d(?:[A-Z]{2}|[A-Z]\d)$/],
  [kinds.outward, /^[A-Z]{1,2}\d[A-Z\d]?$/],
  [kinds.lettered, /^\d{1,5}(?:[a-zA-Zа-яё]|bis|ter)$/],
  [kinds.range, /^\d{1,5}[a-zA-Z]?(?:[-–/]\d{0,5}[a-zA-Z]?){1,3}$/],
]; // prettier-ignore

/** The kind of a token with a digit in it. */
export function kindOfNumber(token: string): number {
  const isPlain = /^\d+$/.test(token);
  if (isPlain) {
    switch (token.length) {
      case 1:
      case 2:
        return kinds.short;
      case 3:
        return kinds.three;
      case 4:
        return token.startsWith("19") || token.startsWith("20") ? kinds.year : kinds.four;
      case 5:
        return kinds.five;
      case 6:
        return kinds.six;
      default:
        return kinds.long;
    }
  }
  if (/[.,:]/.test(token)) return kinds.odd;
  for (const [kind, form] of forms) if (form.test(token)) return kind;
  return kinds.code;
}
