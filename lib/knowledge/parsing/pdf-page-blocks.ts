import { cleanText } from "./clean-text.ts";
import type { TextBlock } from "./compose-pages.ts";
import type { PdfLine } from "./pdf-lines.ts";

/** What the whole document says about its typography: the size of running text, and the larger sizes used as headings. */
export type PdfTypography = { bodySize: number; headingSizes: readonly number[]; hyphenated: ReadonlySet<string> };

const BULLET = /^\s*(?:[•◦▪‣·–—*-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+\S/;
const HEADING_MAX_CHARS = 140;
/** Manuscripts set lines about 2.3 sizes apart; what stands further apart is not one paragraph. */
const DOUBLE_SPACED = 2.6;

/** Measures all pages: the body size is the one that most characters have; headings are at least 12 % larger. */
export function measureTypography(pages: readonly (readonly PdfLine[])[]): PdfTypography {
  const chars = new Map<number, number>();
  const hyphenated = new Set<string>();
  for (const lines of pages) {
    for (const line of lines) {
      const size = roundSize(line.size);
      chars.set(size, (chars.get(size) ?? 0) + line.text.length);
      for (const match of line.text.matchAll(/\p{L}+-\p{L}+/gu)) hyphenated.add(match[0].toLowerCase());
    }
  }
  const bodySize = [...chars].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
  const headingSizes = [...chars.keys()].filter((size) => size >= bodySize * 1.12).sort((a, b) => b - a);
  return { bodySize, headingSizes, hyphenated };
}

/** Groups a page's lines to headings, paragraphs, list items and rows, and undoes hyphenation at line ends. */
export function toPdfBlocks(lines: readonly PdfLine[], typography: PdfTypography): TextBlock[] {
  const spacing = usualSpacing(lines);
  const edges = columnEdges(lines);
  const blocks: TextBlock[] = [];
  let group: PdfLine[] = [];
  const endGroup = (): void => {
    if (group.length > 0) blocks.push(toBlock(group, typography));
    group = [];
  };
  for (const line of lines) {
    const before = group.at(-1);
    if (before !== undefined && startsBlock(before, line, { spacing, edges, typography })) endGroup();
    group.push(line);
  }
  endGroup();
  return blocks;
}

type PageShape = { spacing: number; edges: ReadonlyMap<number, number>; typography: PdfTypography };

function startsBlock(before: PdfLine, line: PdfLine, page: PageShape): boolean {
  if (Math.abs(roundSize(before.size) - roundSize(line.size)) >= 1) return true;
  if (headingLevel(before, page.typography) !== headingLevel(line, page.typography)) return true;
  if (before.hasColumns || line.hasColumns || BULLET.test(line.text)) return true;
  const drop = before.y - line.y;
  // A jump up is a new column: the paragraph may go on there, unless the line before it has plainly ended.
  if (drop < 0) return !/[\p{Ll},-]$/u.test(before.text);
  if (drop > page.spacing * 1.4 || drop > line.size * DOUBLE_SPACED) return true;
  return endsBeforeEdge(before, line, page.edges);
}

/**
 * Whether a line was ended on purpose: the first word of the next line would have fitted behind it. So addresses, verses
 * and program text keep their lines while running text flows.
 */
function endsBeforeEdge(before: PdfLine, line: PdfLine, edges: ReadonlyMap<number, number>): boolean {
  const edge = edges.get(columnOf(before)) ?? before.right;
  const charWidth = (line.right - line.x) / Math.max(1, line.text.length);
  const firstWord = line.text.split(/\s/, 1)[0] ?? "";
  return edge - before.right > (firstWord.length + 3) * charWidth;
}

/** The right edge of each column: the furthest end among the lines that start at about the same place. */
function columnEdges(lines: readonly PdfLine[]): ReadonlyMap<number, number> {
  const edges = new Map<number, number>();
  for (const line of lines) edges.set(columnOf(line), Math.max(edges.get(columnOf(line)) ?? 0, line.right));
  return edges;
}

/** Lines whose left ends differ by less than about 40 points (a first-line indent, a list) belong to one column. */
function columnOf(line: PdfLine): number {
  return Math.floor(line.x / 40);
}

function toBlock(lines: readonly PdfLine[], typography: PdfTypography): TextBlock {
  const first = lines[0];
  const text = joinLines(
    lines.map((line) => line.text),
    typography.hyphenated,
  );
  if (first === undefined) return { kind: "paragraph", text };
  const level = headingLevel(first, typography);
  if (level > 0 && text.length <= HEADING_MAX_CHARS && /\p{L}/u.test(text)) return { kind: "heading", level, text };
  if (first.hasColumns) return { kind: "row", text };
  return { kind: BULLET.test(first.text) ? "list-item" : "paragraph", text };
}

/** 1 for the largest size in the document, and so on to 6; 0 for running text. */
function headingLevel(line: PdfLine, typography: PdfTypography): number {
  const index = typography.headingSizes.indexOf(roundSize(line.size));
  return index === -1 ? 0 : Math.min(index + 1, 6);
}

/** "exam-" + "ple" is one word; "well-" + "known" keeps its hyphen where the document also writes "well-known". */
function joinLines(lines: readonly string[], hyphenated: ReadonlySet<string>): string {
  let text = "";
  for (const raw of lines) {
    // A soft hyphen is invisible except at a line end, where it is a hyphen.
    const line = cleanText(raw.replace(/\u00ad$/, "-")).trim();
    if (line === "") continue;
    const head = /(\p{L}+)-$/u.exec(text)?.[1];
    const tail = /^\p{Ll}+/u.exec(line)?.[0];
    if (head !== undefined && tail !== undefined) {
      const keepsHyphen = hyphenated.has(`${head}-${tail}`.toLowerCase());
      text = (keepsHyphen ? text : text.slice(0, -1)) + line;
    } else text += (text === "" || endsWithoutSpace(text, line) ? "" : " ") + line;
  }
  return text;
}

/** Chinese and Japanese set no space between words, so none is added at a line end. */
function endsWithoutSpace(text: string, next: string): boolean {
  const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
  return wide.test(text.slice(-1)) && wide.test(next.slice(0, 1));
}

function usualSpacing(lines: readonly PdfLine[]): number {
  const drops: number[] = [];
  for (let index = 1; index < lines.length; index++) {
    const drop = (lines[index - 1]?.y ?? 0) - (lines[index]?.y ?? 0);
    if (drop > 0 && drop < 60) drops.push(drop);
  }
  drops.sort((a, b) => a - b);
  return drops[Math.floor(drops.length / 2)] ?? 14;
}

function roundSize(size: number): number {
  return Math.round(size * 2) / 2;
}
