import type { Span } from "./span-classes";

/** A stretch of digits with the separators that people write between them. `groupSums`: see the function of that name. */
export type DigitRun = {
  readonly start: number;
  readonly text: string;
  readonly digits: number;
  readonly groupSums: number;
};

/**
 * What one pass over the text finds out, so that a detector runs only where it can find something. Prose without
 * numbers, addresses and long tokens is finished after this.
 */
export type Scan = {
  readonly text: string;
  readonly hasAt: boolean;
  readonly hasDigit: boolean;
  readonly hasColon: boolean;
  /** How often the separators of network addresses occur; an address needs several. */
  readonly colons: number;
  readonly dashes: number;
  readonly dots: number;
  /** Whether a character beyond the Latin, Greek and Cyrillic letters occurs (from Hebrew and Arabic on). */
  readonly hasOtherScript: boolean;
  /** Digit runs of at least five digits; long ones in overlapping windows. */
  readonly runs: readonly DigitRun[];
  /** Unbroken stretches of at least sixteen characters that keys are made of. */
  readonly tokens: readonly { readonly start: number; readonly text: string }[];
};

const runPattern = /\+?\(?\+?\d(?:[ \u00a0().\-/–]{0,3}\d)+/g;
const shortestToken = 16;
const fewestRunDigits = 5;
const windowLength = 72;
const windowStep = 36;
const maxTokenLength = 4_096;

/** Longest text for one call, in UTF-16 units; callers split or refuse what is longer. */
export const maxScanLength = 2_000_000;

const characterKinds = buildCharacterKinds();
const [tokenKind, digitKind] = [1, 2];

/** For each of the first 128 characters: may it be part of a token, and is it a digit. */
function buildCharacterKinds(): Uint8Array {
  const kinds = new Uint8Array(128);
  for (let code = 0; code < 128; code += 1) {
    const character = String.fromCharCode(code);
    if (/[A-Za-z0-9_.~+/=-]/.test(character)) kinds[code] = 1;
    if (/[0-9]/.test(character)) kinds[code] = 3;
  }
  return kinds;
}

export function scanText(text: string): Scan {
  const tokens: { start: number; text: string }[] = [];
  let [digits, colons, dashes, dots] = [0, 0, 0, 0];
  let start = 0;
  let highest = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const code = index < text.length ? text.charCodeAt(index) : 0;
    const kind = code < 128 ? (characterKinds[code] ?? 0) : 0;
    if (code > highest) highest = code;
    if ((kind & digitKind) !== 0) digits += 1;
    else if (code === 58) colons += 1;
    else if (code === 45) dashes += 1;
    else if (code === 46) dots += 1;
    if ((kind & tokenKind) !== 0) continue;
    const length = index - start;
    if (length >= shortestToken && length <= maxTokenLength) tokens.push({ start, text: text.slice(start, index) });
    start = index + 1;
  }
  const runs: DigitRun[] = [];
  if (digits >= fewestRunDigits) {
    forEachMatch(runPattern, text, (match) => {
      const count = countDigits(match[0]);
      if (count < fewestRunDigits) return;
      if (match[0].length <= windowLength)
        runs.push({ start: match.index, text: match[0], digits: count, groupSums: groupSums(match[0]) });
      else runs.push(...windows(match.index, match[0]));
    });
  }
  return {
    text,
    hasAt: text.includes("@"),
    hasDigit: digits > 0,
    hasColon: colons > 0,
    colons,
    dashes,
    dots,
    hasOtherScript: highest >= 0x590,
    runs,
    tokens,
  };
}

/** `matchAll` without its copy of the expression per call, which costs more than most of our matches. */
export function forEachMatch(pattern: RegExp, text: string, visit: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === "") pattern.lastIndex += 1;
    else visit(match);
  }
}

function countDigits(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 47 && code < 58) count += 1;
  }
  return count;
}

/**
 * A bit for every number of digits (up to 30) that neighbouring groups add up to: `12-345 6` has groups of 2, 3 and 1,
 * so a match that may not begin or end inside a group has 1, 2, 3, 4, 5 or 6 digits, but never 7.
 */
function groupSums(text: string): number {
  const groups: number[] = [];
  let size = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 47 && code < 58) size += 1;
    else if (size > 0) {
      groups.push(size);
      size = 0;
    }
  }
  let bits = 0;
  for (let first = 0; first < groups.length; first += 1) {
    let sum = 0;
    for (let last = first; last < groups.length && sum < 31; last += 1) {
      sum += groups[last] ?? 0;
      if (sum < 31) bits |= 1 << sum;
    }
  }
  return bits;
}

/** A long unbroken row of digits is no number of a person; a long row with separators may hold several. */
function* windows(start: number, text: string): Generator<DigitRun> {
  for (let offset = 0; offset < text.length; offset += windowStep) {
    const window = text.slice(offset, offset + windowLength);
    if (!/\d{40}/.test(window))
      yield { start: start + offset, text: window, digits: countDigits(window), groupSums: groupSums(window) };
  }
}

/** Whether the pattern occurs shortly before (40 characters) or after (24) the place. */
export function hasContext(text: string, start: number, end: number, pattern: RegExp): boolean {
  return pattern.test(text.slice(Math.max(0, start - 40), start)) || pattern.test(text.slice(end, end + 24));
}

/** Whether the characters around the place are neither letters nor digits nor underscores. */
export function isFreeStanding(text: string, start: number, end: number): boolean {
  return !isWordCode(text.charCodeAt(start - 1)) && !isWordCode(text.charCodeAt(end));
}

function isWordCode(code: number): boolean {
  return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123) || code === 95;
}

export function span(start: number, end: number, className: string, score: number, kind?: string): Span {
  return kind === undefined ? { start, end, class: className, score } : { start, end, class: className, score, kind };
}
