import { kindOfNumber, kindOfWord, kinds, type Shape } from "./address-kinds";

/** Words, numbers and signs of a stretch of text, as parallel rows; `count` of them are filled. */
export type Tokens = {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  /** A hash of the last four letters of a word, below `endingCount`; 0 of everything else. */
  readonly ending: Uint16Array;
  count: number;
};

export const mostTokens = 320;
export const endingCount = 4_096;

export function createTokens(): Tokens {
  return {
    start: new Int32Array(mostTokens),
    end: new Int32Array(mostTokens),
    kind: new Uint8Array(mostTokens),
    ending: new Uint16Array(mostTokens),
    count: 0,
  };
}

export const characters = { other: 0, upper: 1, lower: 2, digit: 3, space: 4, newLine: 5 } as const;
const tableSize = 0x530;
const table = buildTable();

function buildTable(): Uint8Array {
  const made = new Uint8Array(tableSize);
  for (let code = 0; code < tableSize; code += 1) {
    const character = String.fromCharCode(code);
    if (/[0-9]/.test(character)) made[code] = characters.digit;
    else if (character === "\n" || character === "\r") made[code] = characters.newLine;
    else if (/\s/.test(character)) made[code] = characters.space;
    else if (/\p{Lu}|\p{Lt}/u.test(character)) made[code] = characters.upper;
    else if (/[\p{Ll}\p{M}ªº]/u.test(character)) made[code] = characters.lower;
  }
  return made;
}

/** Latin, Greek and Cyrillic letters, digits and white space; everything else is `other`. */
export function characterAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code < tableSize) return table[code] ?? 0;
  if (code >= 0x1e00 && code < 0x2000) return code < 0x1f00 && (code & 1) === 0 ? characters.upper : characters.lower;
  if (code === 0x2206) return characters.upper;
  return code === 0x2009 || code === 0x202f ? characters.space : characters.other;
}

const isLetter = (character: number): boolean => character === characters.upper || character === characters.lower;
const isAlphanumeric = (character: number): boolean => isLetter(character) || character === characters.digit;

/** Fills `tokens` from the text between two places; stops early when the rows are full. Returns where it stopped. */
export function readTokens(text: string, from: number, to: number, tokens: Tokens): number {
  tokens.count = 0;
  let index = from;
  while (index < to && tokens.count < mostTokens) {
    const character = characterAt(text, index);
    if (character === characters.space) index += 1;
    else if (character === characters.newLine) index = addNewLines(text, index, to, tokens);
    else if (isAlphanumeric(character)) index = addWord(text, index, tokens);
    else index = addSign(text, index, tokens);
  }
  return index;
}

function add(tokens: Tokens, start: number, end: number, kind: number, ending: number): number {
  const at = tokens.count;
  tokens.start[at] = start;
  tokens.end[at] = end;
  tokens.kind[at] = kind;
  tokens.ending[at] = ending;
  tokens.count = at + 1;
  return end;
}

function addNewLines(text: string, from: number, to: number, tokens: Tokens): number {
  let end = from;
  let lines = 0;
  while (end < to) {
    const code = text.charCodeAt(end);
    if (code === 10) lines += 1;
    else if (code !== 13 && characterAt(text, end) !== characters.space) break;
    end += 1;
  }
  return add(tokens, from, end, lines > 1 ? kinds.blankLine : kinds.newLine, 0);
}

const longestWord = 40;

function addWord(text: string, start: number, tokens: Tokens): number {
  let [end, capitals, smalls, digits] = [start, 0, 0, 0];
  for (; end < start + longestWord; end += 1) {
    const character = characterAt(text, end);
    if (character === characters.upper) capitals += 1;
    else if (character === characters.lower) smalls += 1;
    else if (character === characters.digit) digits += 1;
    else if (!joins(text, end, digits > 0)) break;
  }
  // What is left of an overlong word belongs to it, so that its middle is not read as a word.
  if (end >= start + longestWord) while (isAlphanumeric(characterAt(text, end))) end += 1;
  if (digits > 0) return add(tokens, start, end, kindOfNumber(text.slice(start, end)), 0);
  const shape: Shape = characterAt(text, start) === characters.lower ? "lower" : smalls > 0 ? "capital" : "capitals";
  const dotted = text.charCodeAt(end) === 46;
  const kind = kindOfWord(
    text.slice(start, end),
    capitals + smalls === 1 && capitals === 1 ? "capitals" : shape,
    dotted,
  );
  add(tokens, start, end, kind, endingOf(text, start, end));
  // The dot of an abbreviation is no end of a sentence.
  if (dotted && end - start < 7 && takesDot(kind)) {
    tokens.end[tokens.count - 1] = end + 1;
    return end + 1;
  }
  return end;
}

function takesDot(kind: number): boolean {
  return (
    (kind >= kinds.unit && kind <= kinds.direction) ||
    kind === kinds.initial ||
    kind === kinds.particle ||
    kind === kinds.numberSign ||
    kind === kinds.label ||
    (kind >= kinds.lowerUnit && kind <= kinds.lowerEnding)
  );
}

/** A hyphen or an apostrophe inside a word; also what stands inside numbers. */
function joins(text: string, index: number, hasDigits: boolean): boolean {
  const code = text.charCodeAt(index);
  const next = characterAt(text, index + 1);
  if (code === 39 || code === 0x2019) return isLetter(next);
  if (code === 45) return isAlphanumeric(next);
  if (!hasDigits) return false;
  if (code === 0x2013) return next === characters.digit;
  if (code === 47) return isAlphanumeric(next);
  return (
    (code === 46 || code === 44 || code === 58) &&
    next === characters.digit &&
    characterAt(text, index - 1) === characters.digit
  );
}

function endingOf(text: string, start: number, end: number): number {
  let hash = 7;
  for (let index = Math.max(start, end - 4); index < end; index += 1) {
    const code = text.charCodeAt(index);
    hash = (hash * 31 + (code < 91 && code > 64 ? code + 32 : code)) & 0xffff;
  }
  return 1 + (hash % (endingCount - 1));
}

function addSign(text: string, index: number, tokens: Tokens): number {
  return add(tokens, index, index + 1, kindOfSign(text.charCodeAt(index)), 0);
}

function kindOfSign(code: number): number {
  switch (code) {
    case 44:
      return kinds.comma;
    case 46:
    case 33:
    case 63:
      return kinds.period;
    case 58:
      return kinds.colon;
    case 35:
      return kinds.hash;
    case 45:
    case 47:
    case 0x2013:
    case 0x2014:
      return kinds.joint;
    case 34:
    case 39:
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0xab:
    case 0xbb:
      return kinds.quote;
    case 40:
    case 41:
      return kinds.bracket;
    case 62:
    case 124:
    case 42:
    case 0x2022:
      return kinds.mark;
    case 36:
    case 37:
    case 43:
    case 61:
    case 0x20ac:
    case 0xa3:
      return kinds.money;
    case 0x2116:
      return kinds.numberSign;
    default:
      return kinds.sign;
  }
}
