import type { PdfLine } from "./pdf-lines.ts";

const MIN_PAGES = 4;
const SHARE_OF_PAGES = 0.6;
/** A lone page number is one sooner: it may be missing on title pages, or stand left and right in turn. */
const SHARE_FOR_PAGE_NUMBERS = 0.2;
const LINES_AT_EACH_END = 2;

/** Share of the page's height, from the top and from the bottom, in which headers and footers stand. */
const MARGIN_SHARE = 0.1;

/** A page's lines and the vertical extent of its sheet in points. */
export type PdfPageLines = { lines: PdfLine[]; bottom: number; top: number };

/**
 * Removes headers and footers: lines in the top or bottom tenth of a page, among its outer two, that stand at the same
 * place on at least 60 % of the pages once digits are ignored ("Page 7 of 90"). Documents under four pages are left alone.
 */
export function stripRunningLines(pages: readonly PdfPageLines[]): PdfLine[][] {
  if (pages.length < MIN_PAGES) return pages.map((page) => page.lines);
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(outerLines(page).map(runningKey))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const needed = (key: string): number =>
    Math.max(
      MIN_PAGES - 1,
      Math.ceil(pages.length * (/:[#\s./|–-]+$/.test(key) ? SHARE_FOR_PAGE_NUMBERS : SHARE_OF_PAGES)),
    );
  return pages.map((page) => {
    const outer = new Set(outerLines(page));
    return page.lines.filter((line) => {
      const key = runningKey(line);
      return !outer.has(line) || (seen.get(key) ?? 0) < needed(key);
    });
  });
}

function outerLines(page: PdfPageLines): PdfLine[] {
  // A page with hardly any lines is content, however often it repeats.
  if (page.lines.length <= LINES_AT_EACH_END * 2) return [];
  const margin = (page.top - page.bottom) * MARGIN_SHARE;
  const byHeight = [...page.lines].sort((a, b) => b.y - a.y);
  return [
    ...byHeight.slice(0, LINES_AT_EACH_END).filter((line) => line.y > page.top - margin),
    ...byHeight.slice(-LINES_AT_EACH_END).filter((line) => line.y < page.bottom + margin),
  ];
}

/** The place belongs to the key: a sentence that happens to repeat elsewhere on the page is not a header. */
function runningKey(line: PdfLine): string {
  return `${Math.round(line.y / 6)}:${line.text.toLowerCase().replace(/\d+|\b[ivxlc]+\b/g, "#")}`;
}
