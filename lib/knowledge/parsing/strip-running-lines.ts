import type { PdfLine } from "./pdf-lines.ts";

const MIN_PAGES = 4;
const SHARE_OF_PAGES = 0.6;
/** A lone page number is one sooner: it may be missing on title pages, or stand left and right in turn. */
const SHARE_FOR_PAGE_NUMBERS = 0.2;
const LINES_AT_EACH_END = 2;

/**
 * Removes headers and footers: lines among the outer two of a page, at either end, that stand on at least 60 % of the
 * pages once digits are ignored ("Page 7 of 90"). Documents under four pages are left alone.
 */
export function stripRunningLines(pages: readonly PdfLine[][]): { pages: PdfLine[][]; removed: number } {
  if (pages.length < MIN_PAGES) return { pages: [...pages], removed: 0 };
  const seen = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(outerLines(lines).map(runningKey))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const needed = (key: string): number =>
    Math.max(MIN_PAGES - 1, Math.ceil(pages.length * (/:[#\s./|–-]+$/.test(key) ? SHARE_FOR_PAGE_NUMBERS : SHARE_OF_PAGES)));
  let removed = 0;
  const kept = pages.map((lines) => {
    const outer = new Set(outerLines(lines));
    return lines.filter((line) => {
      const key = runningKey(line);
      const isRunning = outer.has(line) && (seen.get(key) ?? 0) >= needed(key);
      if (isRunning) removed += 1;
      return !isRunning;
    });
  });
  return { pages: kept, removed };
}

function outerLines(lines: readonly PdfLine[]): PdfLine[] {
  // A page with hardly any lines is content, however often it repeats.
  if (lines.length <= LINES_AT_EACH_END * 2) return [];
  const byHeight = [...lines].sort((a, b) => b.y - a.y);
  return [...byHeight.slice(0, LINES_AT_EACH_END), ...byHeight.slice(-LINES_AT_EACH_END)];
}

/** The place belongs to the key: a sentence that happens to repeat elsewhere on the page is not a header. */
function runningKey(line: PdfLine): string {
  return `${Math.round(line.y / 6)}:${line.text.toLowerCase().replace(/\d+|\b[ivxlc]+\b/g, "#")}`;
}
