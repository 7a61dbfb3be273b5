import type { DigitRun } from "../scan";
import { kinds } from "./address-kinds";
import { characterAt, characters, createTokens, mostTokens, readTokens, type Tokens } from "./read-address-tokens";
import { forEachTagged } from "./tag-addresses";

export type FoundAddress = { readonly start: number; readonly end: number; readonly score: number };

/** How far around a number an address may reach. */
const [reachBefore, reachAfter] = [120, 150];
const longestNumber = 6;
/** Digits from which a row of them with its separators is a number of another kind. */
const fewestOfOthers = 9;
/** Rows that are read again when a stretch is longer than the table: as far back as the last end of a line or sentence. */
const mostReadAgain = 100;
const lowerCaseStreet =
  /(?:^|[\s,.])(?:street|avenue|ave|road|rd|lane|drive|boulevard|blvd|court|terrace|crescent|apt|suite|p\.?o\.? ?box|rue|calle|avenida|via|viale|rua|ul|ulica|straat|[a-zäöü]{3,20}(?:stra(?:ß|ss)e|str|straat|gatan|gata|vej|veien|katu|utca))(?![a-z])/;

/**
 * Calls `visit` with each stretch of text in which a number stands beside a word that may belong to a postal address.
 * Stretches do not overlap.
 */
function forEachStretch(text: string, runs: readonly DigitRun[], visit: (from: number, to: number) => void): void {
  let [from, to] = [-1, -1];
  let [index, run, read] = [0, 0, 0];
  const close = (before: number): void => {
    if (from < 0) return;
    read = Math.min(to, before);
    visit(from, read);
    from = -1;
  };
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code < 48 || code > 57) {
      index += 1;
      continue;
    }
    let end = index + 1;
    while (characterAt(text, end) === characters.digit) end += 1;
    // A phone, card or account number is no part of an address, and ends one.
    while (run < runs.length && endOf(runs[run]) <= index) run += 1;
    const longer = runs[run];
    if (longer && longer.digits >= fewestOfOthers && longer.start <= index) {
      close(longer.start);
      index = Math.max(end, endOf(longer));
      read = index;
      continue;
    }
    if (end - index <= longestNumber && isInside(text, index, end)) {
      const first = Math.max(0, index - reachBefore);
      if (first > to) close(text.length);
      if (from < 0) from = startOfWord(text, Math.max(first, read), index);
      to = Math.min(text.length, end + reachAfter);
    }
    index = end;
  }
  close(text.length);
}

const endOf = (run: DigitRun | undefined): number => (run ? run.start + run.text.length : 0);

/** Whether a word that may be part of an address stands beside the number; a sum, a time or a phone number has none. */
function isInside(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === 43 || before === 36 || before === 0x20ac || before === 0xa3 || before === 95 || before === 64)
    return false;
  if (isLetterAt(text, start - 1) && isLetterAt(text, start - 2) && isLetterAt(text, start - 3)) return false;
  if ((before === 46 || before === 58 || before === 44) && characterAt(text, start - 2) === characters.digit)
    return false;
  const [left, right] = [wordBefore(text, start), wordAfter(text, end)];
  if (left === characters.upper || right === characters.upper) return true;
  if (left !== characters.lower && right !== characters.lower) return false;
  return lowerCaseStreet.test(text.slice(Math.max(0, start - 40), end + 40));
}

const furthestSign = 4;

/** Whether the word before begins with a capital; `other` when no word stands near. */
function wordBefore(text: string, start: number): number {
  let index = start - 1;
  const last = Math.max(0, start - furthestSign);
  while (index >= last && !isLetterAt(text, index)) index -= 1;
  if (index < last || !isLetterAt(text, index)) return characters.other;
  const first = Math.max(0, index - 24);
  while (index > first && isPartAt(text, index - 1)) index -= 1;
  return characterAt(text, index);
}

function wordAfter(text: string, end: number): number {
  let index = end;
  // A letter right behind the number belongs to it (`12a`).
  if (isLetterAt(text, index) && !isLetterAt(text, index + 1)) index += 1;
  const last = Math.min(text.length, index + furthestSign);
  while (index < last && !isLetterAt(text, index)) index += 1;
  return index < last ? characterAt(text, index) : characters.other;
}

function isLetterAt(text: string, index: number): boolean {
  const character = characterAt(text, index);
  return character === characters.upper || character === characters.lower;
}

const isPartAt = (text: string, index: number): boolean => isLetterAt(text, index) || text.charCodeAt(index) === 45;

function startOfWord(text: string, from: number, to: number): number {
  if (from === 0) return 0;
  for (let index = from; index < to; index += 1) {
    const character = characterAt(text, index);
    if (character === characters.space || character === characters.newLine) return index + 1;
  }
  return to;
}

const tokens = createTokens();

/** Calls `visit` with the tokens of each stretch in which an address may stand. The rows are used again. Linear. */
export function forEachAddressStretch(text: string, runs: readonly DigitRun[], visit: (tokens: Tokens) => void): void {
  forEachStretch(text, runs, (from, to) => {
    let start = from;
    while (start < to) {
      const stop = readTokens(text, start, to, tokens);
      start = tokens.count < mostTokens ? to : Math.max(cutBack(tokens), start + 1);
      if (start === to && stop < to) start = stop;
      visit(tokens);
    }
  });
}

/** Drops the rows behind the last end of a line or sentence; returns where to read on. */
function cutBack(full: Tokens): number {
  for (let at = full.count - 1; at > full.count - mostReadAgain; at -= 1) {
    const kind = full.kind[at];
    if (kind !== kinds.newLine && kind !== kinds.blankLine && kind !== kinds.period) continue;
    full.count = at + 1;
    break;
  }
  return full.end[full.count - 1] ?? 0;
}

/** By how much the log odds of an address have to lead over none, in the steps of the weights. */
const leastLead = 5;
/** By how much more when nothing in it is a street, a flat, a box, a postcode or a region. */
const leadWithoutForm = 40;
const [surely, stepsPerScore] = [0.6, 800];
const shortest = 6;
/** A longer stretch is a list or a table. */
const mostTokensInside = 30;

/** Postal addresses in Latin, Greek and Cyrillic letters, with a number in them, scored 0.6 to 0.9. */
export function findLatinAddresses(text: string, runs: readonly DigitRun[]): FoundAddress[] {
  const found: FoundAddress[] = [];
  forEachAddressStretch(text, runs, (row) =>
    forEachTagged(row, (first, last, lead) => {
      if (lead < leastLead) return;
      const [from, to] = trim(row, first, last);
      if (from > to || to - from >= mostTokensInside || !hasNumberAndWord(row, from, to)) return;
      if (lead < leastLead + leadWithoutForm && !hasForm(row, from, to)) return;
      const start = row.start[from] ?? 0;
      const end = withoutLastDot(text, row.start[to] ?? 0, row.end[to] ?? 0);
      if (end - start < shortest) return;
      found.push({ start, end, score: Math.min(0.9, surely + (lead - leastLead) / stepsPerScore) });
    }),
  );
  return found;
}

const longestAbbreviation = 5;

/** The dot of `Rd.` belongs to the address, that of `Street.` ends the sentence. */
function withoutLastDot(text: string, start: number, end: number): number {
  return text.charCodeAt(end - 1) === 46 && end - start > longestAbbreviation ? end - 1 : end;
}

function isOuterSign(kind: number): boolean {
  return kind >= kinds.comma && kind !== kinds.hash && kind !== kinds.numberSign;
}

/** Small words that no address begins or ends with, unless it is written in small letters throughout. */
const smallKinds = new Set<number>([kinds.lead, kinds.towards, kinds.and, kinds.measure, kinds.lower]);

function trim({ kind }: Tokens, first: number, last: number): [number, number] {
  let [from, to] = [first, last];
  const hasCapital = someKind(kind, first, last, (own) => own >= kinds.unit && own < kinds.particle);
  const isOuter = (own: number): boolean => isOuterSign(own) || (hasCapital && smallKinds.has(own));
  while (from <= to && isOuter(kind[from] ?? 0)) from += 1;
  while (to >= from && isOuter(kind[to] ?? 0)) to -= 1;
  return [from, to];
}

function someKind(kind: Uint8Array, from: number, to: number, test: (own: number) => boolean): boolean {
  for (let at = from; at <= to; at += 1) if (test(kind[at] ?? 0)) return true;
  return false;
}

function hasNumberAndWord({ kind }: Tokens, from: number, to: number): boolean {
  let [number, word] = [false, false];
  for (let at = from; at <= to; at += 1) {
    const own = kind[at] ?? 0;
    if (own <= kinds.postcode || own === kinds.inward) number = true;
    else if (own > kinds.code && own < kinds.comma) word = true;
  }
  return number && word;
}

const formKinds = new Set<number>([
  kinds.unit, kinds.box, kinds.streetAfter, kinds.weakAfter, kinds.streetBefore, kinds.streetEnding, kinds.regionCode,
  kinds.postcode, kinds.inward, kinds.lowerUnit, kinds.lowerAfter, kinds.lowerBefore, kinds.lowerEnding,
]); // prettier-ignore

const hasForm = ({ kind }: Tokens, from: number, to: number): boolean =>
  someKind(kind, from, to, (own) => formKinds.has(own));
