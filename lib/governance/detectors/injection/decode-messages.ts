import { decodedForms } from "../url-payload";

/** Bounds of the work for one part of a text. */
const mostMessages = 6;
const longestMessage = 4_000;

/** A run this long of the letters of base64 or hexadecimal is no word. */
const shortestRun = 20;
const encodedRun = /[A-Za-z0-9+/_-]{20,6000}={0,2}/g;
const spacedHex = /(?:[0-9a-fA-F]{2}[ ,:;]{1,2}){8}|\\x[0-9a-fA-F]{2}\\x/;
const hexRun = /(?:\\x|0x)?[0-9a-fA-F]{2}(?:[ ,:;]{0,2}(?:\\x|0x)?[0-9a-fA-F]{2}){11,2000}/g;
const binaryRun = /[01]{8}(?:[ ,]?[01]{8}){5,1000}/g;
const percentRun = /(?:[\w.+-]{0,40}%[0-9a-fA-F]{2}){4,600}[\w.+-]{0,40}/g;
const escapeRun = /(?:(?:\\u[0-9a-fA-F]{4}|&#x[0-9a-fA-F]{1,5};|&#[0-9]{1,6};)[ ]?){6,1000}/g;
const escape = /\\u([0-9a-fA-F]{4})|&#x([0-9a-fA-F]{1,5});|&#([0-9]{1,6});/g;

/** Words that orders to a model hardly do without, as they look in ROT13 and backwards. */
const orderWords = ["ignore", "previous", "instruction", "prompt", "password", "reveal", "disregard", "restrictions"];
const rot13 = (text: string): string =>
  text.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 84) % 26) + 97));
const backwards = (text: string): string => Array.from(text).reverse().join("");
const rotatedWords = orderWords.map(rot13);
const reversedWords = orderWords.map(backwards);

const leetWord = /[a-z][0134578@$][a-z]/g;
const leetDigit = /[0134578@$](?=[a-z])|(?<=[a-z])[0134578@$]/g;
const fewestLeetWords = 3;
const leetLetters: Readonly<Record<string, string>> = {
  0: "o",
  1: "i",
  3: "e",
  4: "a",
  5: "s",
  7: "t",
  8: "b",
  "@": "a",
  $: "s",
};

/**
 * What a part of a text says when encodings that people use to slip an order past a reader are undone: base64,
 * hexadecimal, binary digits, percent signs, character references, ROT13, backwards, digits for letters. `raw` is the text
 * as it came, `text` the same in lower case without disguises. Bounded: a few messages of bounded length.
 */
export function decodeMessages(raw: string, text: string): string[] {
  const messages: string[] = [];
  const add = (message: string): void => {
    if (messages.length < mostMessages && message.length >= 8) messages.push(message.slice(0, longestMessage));
  };
  const { longestRun, isScrambled } = surveyWords(text);
  for (const run of longestRun >= shortestRun ? (raw.match(encodedRun) ?? []) : []) {
    if (messages.length >= mostMessages) break;
    decodedForms([run]).decoded.forEach(add);
  }
  if (spacedHex.test(raw))
    for (const run of raw.match(hexRun) ?? []) {
      const digits = run.replace(/\\x|0x|[^0-9a-fA-F]/g, "");
      // Without separators the run has been looked at above.
      if (digits.length < run.length) decodedForms([digits]).decoded.forEach(add);
    }
  for (const run of text.includes("01") ? (raw.match(binaryRun) ?? []) : []) {
    const hex = (run.match(/[01]{8}/g) ?? []).map((byte) => parseInt(byte, 2).toString(16).padStart(2, "0")).join("");
    decodedForms([hex]).decoded.forEach(add);
  }
  if (raw.includes("%")) for (const run of raw.match(percentRun) ?? []) decodedForms([run]).readable.forEach(add);
  if (raw.includes("\\u") || raw.includes("&#")) for (const run of raw.match(escapeRun) ?? []) add(undoEscapes(run));
  if (countOf(rotatedWords, text) >= 2) add(rot13(text));
  if (countOf(reversedWords, text) >= 2) add(backwards(text));
  if ((text.match(leetWord)?.length ?? 0) >= fewestLeetWords) {
    const plain = text.replace(leetDigit, (sign) => leetLetters[sign] ?? sign);
    // Identifiers look the same; only a word of orders makes it worth a second look.
    if (countOf(orderWords, plain) > countOf(orderWords, text)) add(plain);
  }
  if (isScrambled) add(unscramble(text));
  return messages;
}

/** Words of orders that are recognised although their inner letters are swapped (`ignroe all prevoius instrcutions`). */
const scrambleable = ["ignore", "ignoring", "disregard", "forget", "previous", "instruction", "instructions", "system", "prompt", "password", "reveal", "bypass", "restrictions", "secret", "developer", "override", "safety", "directives"]; // prettier-ignore
const [shortestScrambled, longestScrambled, fewestScrambled] = [6, 12, 2];

/** First and last letter, length and sum of letters: the same for a word and for one whose inner letters are swapped. */
const shapeOf = (first: number, last: number, length: number, sum: number): number =>
  ((first * 128 + last) * 16 + length) * 2_048 + sum;
const shapeOfWord = (word: string): number =>
  shapeOf(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length, sumOf(word));
const sumOf = (word: string): number => Array.from(word).reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
const shapes = new Map(scrambleable.map((word) => [shapeOfWord(word), word]));
const sortedLetters = (word: string): string => Array.from(word).sort().join("");

/** In one pass: how long the longest run of letters of an encoding is, and whether words of orders stand there scrambled. */
function surveyWords(text: string): { longestRun: number; isScrambled: boolean } {
  let [longestRun, run, scrambled] = [0, 0, 0];
  let [length, sum, first, last] = [0, 0, 0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    if (code > 96 && code < 123) {
      if (length === 0) first = code;
      length += 1;
      sum += code;
      last = code;
      run += 1;
      if (run > longestRun) longestRun = run;
      continue;
    }
    if (length >= shortestScrambled && length <= longestScrambled) {
      const right = shapes.get(shapeOf(first, last, length, sum));
      if (right !== undefined && !text.startsWith(right, at - length)) scrambled += 1;
    }
    length = sum = 0;
    const isEncoding = (code > 46 && code < 58) || code === 43 || code === 45 || code === 95;
    run = isEncoding ? run + 1 : 0;
    if (run > longestRun) longestRun = run;
  }
  return { longestRun, isScrambled: scrambled >= fewestScrambled };
}

/** The text with scrambled words of orders put right. */
function unscramble(text: string): string {
  return text.replace(/(?<![a-z])[a-z]{6,12}(?![a-z])/g, (word) => {
    const right = shapes.get(shapeOfWord(word));
    return right !== undefined && sortedLetters(right) === sortedLetters(word) ? right : word;
  });
}

const countOf = (words: readonly string[], text: string): number => words.filter((word) => text.includes(word)).length;

const undoEscapes = (run: string): string =>
  run.replace(escape, (whole, unit?: string, hex?: string, decimal?: string) => {
    const code = unit !== undefined || hex !== undefined ? parseInt(unit ?? hex ?? "", 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
