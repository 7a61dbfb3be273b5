import { conceptNames, type ConceptPlace } from "./find-concepts";

const aboutAttacks = conceptNames.indexOf("aboutAttacks");
/** Fewer words about attacks than this occur in a part of any text. */
const fewestMentions = 4;

/** Whether a part of a text writes about attacks, as reports, lessons and manuals of defences do. */
export function writesAboutAttacks(places: readonly ConceptPlace[]): boolean {
  let mentions = 0;
  for (const place of places) if (place.concept === aboutAttacks) mentions += 1;
  return mentions >= fewestMentions;
}

/** As far as the marks around a quotation are looked for, before its telling words and behind them. */
const [before, behind] = [80, 160];
const opening = /["`«「『([](?!.*["`«「『([])|(?:^|[ (:])'(?!.* ')/;
const closing = /["`»」』)\]]|'(?![a-z])/;

/** Whether what stands between two places is inside quotation marks, backticks or brackets, on its line. */
export function isQuoted(text: string, start: number, end: number): boolean {
  const left = text.slice(Math.max(0, start - before), start);
  const right = text.slice(end, end + behind);
  return (
    opening.test(left.slice(left.lastIndexOf("\n") + 1)) &&
    closing.test(right.includes("\n") ? right.slice(0, right.indexOf("\n")) : right)
  );
}

/**
 * What is left of the rules' weights when everything that they hold for is quoted in a text that writes about attacks: a
 * report that quotes an attack is read on, and no longer denied. Anything that stands there without marks ends it.
 */
export const quotedShare = 0.5;
/** More quotations than this are not looked at one by one: a text that repeats an order so often gets its full weight. */
export const mostQuotations = 16;
