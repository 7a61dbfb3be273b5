import { lookUpName, wordBits } from "./look-up-name";

const mostWords = 24;
/** Kinds of characters: letters, and signs that make a code of the word beside them; all else is 0. */
export const upper = 1;
export const lower = 2;
const mark = 3;
const tableSize = 0x250;
const kinds = buildKinds();

function buildKinds(): Uint8Array {
  const made = new Uint8Array(tableSize);
  for (let code = 0; code < tableSize; code += 1) {
    const character = String.fromCharCode(code);
    if (/\p{Lu}/u.test(character)) made[code] = upper;
    else if (/\p{Ll}/u.test(character)) made[code] = lower;
    else if (/[\d_@/\\#$<>=%+*~]/.test(character)) made[code] = mark;
  }
  return made;
}

/** What a character is, by its UTF-16 code; Latin letters only. */
export function kindOf(code: number): number {
  if (code < tableSize) return kinds[code] ?? 0;
  if (code >= 0x1e00 && code < 0x1f00) return (code & 1) === 0 ? upper : lower;
  return code >= 0x300 && code < 0x370 ? lower : 0;
}

export const isLetter = (code: number): boolean => {
  const kind = kindOf(code);
  return kind === upper || kind === lower;
};

const particle = /^(?:van|von|der|den|de|del|della|di|da|dos|das|la|le|bin|ibn|al|el|ter|ten|zu|du|af|av|y|e)$/;

/** A capitalised word or an initial with its dot. `bits`: what the lists say; `capitals`: no small letter in it. */
export type Word = { start: number; end: number; bits: number; initial: boolean; capitals: boolean };

/**
 * Reads capitalised words with single spaces between them, initials, and particles before a further capital into `run`,
 * 24 of them at most. Returns where the last one ends.
 */
export function readRun(text: string, from: number, run: Word[]): number {
  let index = from;
  for (;;) {
    const word = readWord(text, index, run.length > 0);
    run.push(word);
    index = word.end;
    if (run.length >= mostWords) return index;
    const next = nextCapital(text, index);
    if (next === 0) return index;
    index = next;
  }
}

/** Where the next capitalised word begins, after one space and at most two particles; 0 when there is none. */
function nextCapital(text: string, end: number): number {
  if (text.charCodeAt(end) !== 32) return 0;
  let index = end + 1;
  for (let particles = 0; ; particles += 1) {
    if (kindOf(text.charCodeAt(index)) === upper) return index;
    if (particles === 2) return 0;
    let stop = index;
    while (stop < index + 6 && kindOf(text.charCodeAt(stop)) === lower) stop += 1;
    if (text.charCodeAt(stop) !== 32 || !particle.test(text.slice(index, stop))) return 0;
    index = stop + 1;
  }
}

/** A single capital inside a row of them is an initial that lost its dot (`Brad L Key`). */
const isInitialWithoutDot = (text: string, end: number): boolean =>
  text.charCodeAt(end) === 32 && kindOf(text.charCodeAt(end + 1)) === upper;

function readWord(text: string, start: number, isInside: boolean): Word {
  let end = start + 1;
  let smalls = 0;
  for (; end < text.length && end - start < 40; end += 1) {
    const code = text.charCodeAt(end);
    const kind = kindOf(code);
    if (kind === lower) smalls += 1;
    else if (kind !== upper) {
      const isJoint = code === 45 || ((code === 39 || code === 0x2019) && end === start + 1);
      if (!isJoint || kindOf(text.charCodeAt(end + 1)) !== upper) break;
    }
  }
  const length = end - start;
  const hasDot = length === 1 && text.charCodeAt(end) === 46;
  const initial = hasDot || (length === 1 && isInside && isInitialWithoutDot(text, end));
  // A digit or an underscore at the end: a part of a code, not a word.
  const broken = kindOf(text.charCodeAt(end)) === mark && text.charCodeAt(end) !== 47;
  const isPart = broken || (length === 1 && !initial);
  return {
    start,
    end: hasDot ? end + 1 : end,
    bits: isPart ? wordBits.ordinary : initial ? 0 : lookUpName(text.slice(start, end)),
    initial,
    capitals: smalls === 0 && length > 1,
  };
}
