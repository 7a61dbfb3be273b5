import { estimateTokens } from "./estimate-tokens";

/** The smallest piece that a chunk takes as a whole: a sentence, a table row, a list item, or part of an overlong one. */
export type TextUnit = { start: number; end: number; tokens: number; endsBlock: boolean };

const SEGMENTER_WINDOW = 4_000;
const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/**
 * Cuts a page's text into units whose offsets rise and do not overlap; between them is only white space.
 * A block (between blank lines) of short lines keeps its lines whole: rows, list items, `header: value` lines.
 * No unit has more than `maxTokens` by `estimateTokens`, and none cuts a surrogate pair.
 */
export function splitPageUnits(text: string, maxTokens: number): TextUnit[] {
  const units: TextUnit[] = [];
  for (const block of ranges(text, 0, text.length, /\n[ \t]*\n\s*/g)) {
    const before = units.length;
    if (estimateTokens(text.slice(block.start, block.end)) <= maxTokens && isOneRecord(text, block)) {
      pushUnit(units, text, block.start, block.end);
    } else {
      for (const line of ranges(text, block.start, block.end, /\n\s*/g)) pushLine(units, text, line, maxTokens);
    }
    const last = units.at(-1);
    if (units.length > before && last !== undefined) last.endsBlock = true;
  }
  return units;
}

type Range = { start: number; end: number };

/** A row of a CSV file is a block of `header: value` lines, and means nothing in halves. */
function isOneRecord(text: string, block: Range): boolean {
  return /^Row \d+\n/.test(text.slice(block.start, Math.min(block.end, block.start + 20)));
}

function pushLine(units: TextUnit[], text: string, line: Range, maxTokens: number): void {
  const isRow = text.slice(line.start, line.end).includes(" | ");
  if (isRow && estimateTokens(text.slice(line.start, line.end)) <= maxTokens) {
    pushUnit(units, text, line.start, line.end);
    return;
  }
  // Without a mark that ends sentences there is one at most.
  if (!/[.!?\u0589-\uffff]/.test(text.slice(line.start, line.end))) {
    pushSentence(units, text, line, maxTokens);
    return;
  }
  // The segmenter slows down on very long strings, so it gets windows that end at a space.
  for (const window of windows(text, line)) {
    for (const segment of sentences.segment(text.slice(window.start, window.end))) {
      const start = window.start + segment.index;
      pushSentence(units, text, { start, end: start + segment.segment.length }, maxTokens);
    }
  }
}

function pushSentence(units: TextUnit[], text: string, sentence: Range, maxTokens: number): void {
  let start = sentence.start;
  while (start < sentence.end && estimateTokens(text.slice(start, sentence.end)) > maxTokens) {
    const cut = cutPoint(text, start, sentence.end, maxTokens);
    pushUnit(units, text, start, cut);
    start = cut;
  }
  pushUnit(units, text, start, sentence.end);
}

/** The furthest place at which the piece still fits: after a space when there is one in its second half. */
function cutPoint(text: string, start: number, end: number, maxTokens: number): number {
  let low = start + 1;
  let high = Math.min(end, start + maxTokens * 4);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (estimateTokens(text.slice(start, middle)) <= maxTokens) low = middle;
    else high = middle - 1;
  }
  const space = text.lastIndexOf(" ", low - 1);
  if (space > start + (low - start) / 2) return space + 1;
  if (!isPairCut(text, low)) return low;
  return low - 1 > start ? low - 1 : low + 1;
}

function isPairCut(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
}

function pushUnit(units: TextUnit[], text: string, start: number, end: number): void {
  const piece = text.slice(start, end);
  const trimmed = piece.trim();
  if (trimmed === "") return;
  const from = start + piece.indexOf(trimmed.charAt(0));
  units.push({ start: from, end: from + trimmed.length, tokens: estimateTokens(trimmed), endsBlock: false });
}

function* ranges(text: string, start: number, end: number, separator: RegExp): Generator<Range> {
  const slice = text.slice(start, end);
  let from = 0;
  for (const match of slice.matchAll(separator)) {
    if (match.index > from) yield { start: start + from, end: start + match.index };
    from = match.index + match[0].length;
  }
  if (from < slice.length) yield { start: start + from, end };
}

function* windows(text: string, line: Range): Generator<Range> {
  let start = line.start;
  while (line.end - start > SEGMENTER_WINDOW) {
    const space = text.lastIndexOf(" ", start + SEGMENTER_WINDOW);
    let end = space > start ? space + 1 : start + SEGMENTER_WINDOW;
    if (isPairCut(text, end)) end -= 1;
    yield { start, end };
    start = end;
  }
  yield { start, end: line.end };
}
