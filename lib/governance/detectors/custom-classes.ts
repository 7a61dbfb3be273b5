import { compileLinearPattern, type LinearPattern } from "./linear-pattern";
import { span } from "./scan";
import type { Span } from "./span-classes";

/**
 * A workspace's own class: words; simple shapes, in which `#` is a digit, `@` a letter, `*` a letter or digit and
 * everything else stands for itself (`CUST-######`); and patterns, which run in linear time or are refused
 * (`compileLinearPattern`). Patterns and shapes are found with the class's score, words are certain.
 */
export type CustomClass = {
  readonly class: string;
  readonly words?: readonly string[];
  readonly shapes?: readonly string[];
  readonly patterns?: readonly string[];
  /** 0.95 when absent. */
  readonly score?: number;
};

const defaultScore = 0.95;

const longestShape = 64;
const mostEntries = 1_000;

const compiledPatterns = new Map<string, LinearPattern>();

function linearPattern(source: string): LinearPattern {
  const known = compiledPatterns.get(source);
  if (known) return known;
  const made = compileLinearPattern(source);
  if (compiledPatterns.size > 1_000) compiledPatterns.clear();
  compiledPatterns.set(source, made);
  return made;
}

const compiledShapes = new Map<string, RegExp>();

function shapeRegex(shape: string): RegExp {
  const known = compiledShapes.get(shape);
  if (known) return known;
  const source = Array.from(shape.slice(0, longestShape), (character) => {
    if (character === "#") return "\\d";
    if (character === "@") return "\\p{L}";
    if (character === "*") return "[\\p{L}\\d]";
    return character.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  }).join("");
  // Every position of a shape takes exactly one character, so matching cannot backtrack.
  const made = new RegExp(`(?<![\\p{L}\\d])${source}(?![\\p{L}\\d])`, "giu");
  if (compiledShapes.size > 5_000) compiledShapes.clear();
  compiledShapes.set(shape, made);
  return made;
}

/**
 * Places of custom words, shapes and patterns and of denied texts. More than a thousand entries of a kind in one call
 * are ignored. Throws `PatternError` for a pattern that was never checked.
 */
export function findCustomClasses(
  text: string,
  classes: readonly CustomClass[],
  denied: readonly { readonly text: string; readonly class: string }[],
): Span[] {
  if (classes.length === 0 && denied.length === 0) return [];
  const found: Span[] = [];
  const lower = text.toLowerCase();
  const canSearchLower = lower.length === text.length; // lower-casing may lengthen a few letters; then search exactly
  const words = [
    ...denied.map((entry) => ({ word: entry.text, class: entry.class })),
    ...classes.flatMap((entry) => (entry.words ?? []).map((word) => ({ word, class: entry.class }))),
  ];
  for (const { word, class: className } of words.slice(0, mostEntries)) {
    const needle = canSearchLower ? word.trim().toLowerCase() : word.trim();
    if (needle === "") continue;
    const hay = canSearchLower ? lower : text;
    for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length)) {
      if (isWhole(text, at, at + needle.length)) found.push(span(at, at + needle.length, className, 1, "listed"));
    }
  }
  const shapes = classes.flatMap(({ shapes = [], score = defaultScore, ...entry }) =>
    shapes.map((shape) => ({ shape, class: entry.class, score })),
  );
  for (const { shape, class: className, score } of shapes.slice(0, mostEntries)) {
    if (shape.trim() === "") continue;
    for (const match of text.matchAll(shapeRegex(shape.trim()))) {
      found.push(span(match.index, match.index + match[0].length, className, score, "shape"));
    }
  }
  const patterns = classes.flatMap(({ patterns = [], score = defaultScore, ...entry }) =>
    patterns.map((pattern) => ({ pattern, class: entry.class, score })),
  );
  for (const { pattern, class: className, score } of patterns.slice(0, mostEntries)) {
    linearPattern(pattern).forEach(text, (start, end) => found.push(span(start, end, className, score, "pattern")));
  }
  return found;
}

const letterOrDigit = /[\p{L}\d]/u;

/** Words of scripts without spaces between words count anywhere. */
function isWhole(text: string, start: number, end: number): boolean {
  const [first, last] = [text.charAt(start), text.charAt(end - 1)];
  const joined = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
  const left = joined.test(first) || !letterOrDigit.test(first) || !letterOrDigit.test(text.charAt(start - 1));
  const right = joined.test(last) || !letterOrDigit.test(last) || !letterOrDigit.test(text.charAt(end));
  return left && right;
}
