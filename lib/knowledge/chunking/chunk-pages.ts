import { splitPageUnits, type TextUnit } from "./split-page-units";

export type ChunkablePage = {
  number: number;
  text: string;
  headings?: ReadonlyArray<{ level: number; text: string; offset: number }>;
};

/** Sizes in tokens as `estimateTokens` counts them. */
export type ChunkSizes = { targetTokens: number; maxTokens: number; overlapTokens: number };

/**
 * A passage that search finds and citations show. `startOffset` counts UTF-16 units in the text of `page`, `endOffset`
 * in that of `pageEnd`. On one page, `text` is exactly that slice; over a page break, the two slices joined by a line end
 * (with whole pages between them, if those are short).
 */
export type Chunk = {
  ordinal: number;
  page: number;
  pageEnd: number;
  headingPath: string[];
  text: string;
  startOffset: number;
  endOffset: number;
};

export const defaultChunkSizes: ChunkSizes = { targetTokens: 220, maxTokens: 320, overlapTokens: 40 };

type PlacedUnit = TextUnit & { pageIndex: number; heading: { level: number; text: string } | null };

/**
 * Cuts pages into passages of about `targetTokens`, never above `maxTokens` (the line ends between pages aside).
 * A passage ends at the end of a sentence, row or list item; it starts anew at a heading, and at a page break unless it is
 * still short. Consecutive passages of one section share up to `overlapTokens` of whole sentences.
 * Every character that is not white space is in at least one passage. The same input gives the same passages.
 */
export function chunkPages(pages: readonly ChunkablePage[], sizes: ChunkSizes = defaultChunkSizes): Chunk[] {
  if (!(
    sizes.maxTokens >= sizes.targetTokens &&
    sizes.targetTokens > sizes.overlapTokens &&
    sizes.overlapTokens >= 0
  )) {
    throw new RangeError("chunk sizes must satisfy maxTokens >= targetTokens > overlapTokens >= 0");
  }
  const chunks: Chunk[] = [];
  const path = new HeadingPath();
  let current: PlacedUnit[] = [];
  let currentTokens = 0;
  let currentPath: string[] = [];
  /** Units at the front of `current` that an earlier passage already holds. */
  let carried = 0;

  const finish = (overlaps: boolean): void => {
    const finished = current;
    if (finished.length > carried) chunks.push(buildChunk(pages, finished, chunks.length, currentPath));
    current = overlaps && finished.length > carried ? overlapOf(finished, sizes.overlapTokens) : [];
    currentTokens = tokensOf(current);
    carried = current.length;
  };

  for (const unit of placeUnits(pages, sizes.maxTokens)) {
    const previous = current.at(-1);
    const isNewPage = previous !== undefined && previous.pageIndex !== unit.pageIndex;
    if (unit.heading !== null && current.some((placed) => placed.heading === null)) finish(false);
    else if (isNewPage && currentTokens >= sizes.targetTokens / 2) finish(false);
    else if (currentTokens + unit.tokens > sizes.maxTokens || currentTokens >= sizes.targetTokens) finish(true);
    // The overlap is a courtesy: it gives way when the next unit needs the room.
    if (currentTokens + unit.tokens > sizes.maxTokens) {
      current = [];
      currentTokens = 0;
      carried = 0;
    }
    if (unit.heading !== null) path.enter(unit.heading);
    if (unit.heading !== null || current.length === carried) currentPath = path.toArray();
    current.push(unit);
    currentTokens += unit.tokens + 1;
  }
  finish(false);
  return chunks;
}

function* placeUnits(pages: readonly ChunkablePage[], maxTokens: number): Generator<PlacedUnit> {
  for (const [pageIndex, page] of pages.entries()) {
    const headings = new Map((page.headings ?? []).map((heading) => [heading.offset, heading]));
    for (const unit of splitPageUnits(page.text, maxTokens)) {
      yield { ...unit, pageIndex, heading: headings.get(unit.start) ?? null };
    }
  }
}

/** The last whole units that fit into the overlap, never the whole passage and never a heading. */
function overlapOf(units: readonly PlacedUnit[], overlapTokens: number): PlacedUnit[] {
  let tokens = 0;
  let from = units.length;
  while (from > 1) {
    const unit = units[from - 1];
    if (unit === undefined || unit.heading !== null || tokens + unit.tokens > overlapTokens) break;
    tokens += unit.tokens;
    from -= 1;
  }
  return units.slice(from);
}

/** One token for each join, since units that were cut apart are longer together by the space between them. */
function tokensOf(units: readonly PlacedUnit[]): number {
  return units.reduce((sum, unit) => sum + unit.tokens + 1, 0);
}

function buildChunk(
  pages: readonly ChunkablePage[],
  units: readonly PlacedUnit[],
  ordinal: number,
  headingPath: readonly string[],
): Chunk {
  const first = units[0];
  const last = units.at(-1);
  if (first === undefined || last === undefined) throw new RangeError("a chunk has at least one unit");
  const slices: string[] = [];
  for (let index = first.pageIndex; index <= last.pageIndex; index++) {
    const text = pages[index]?.text ?? "";
    const slice = text.slice(
      index === first.pageIndex ? first.start : 0,
      index === last.pageIndex ? last.end : text.length,
    );
    if (slice.trim() !== "") slices.push(first.pageIndex === last.pageIndex ? slice : slice.trim());
  }
  return {
    ordinal,
    page: pages[first.pageIndex]?.number ?? 0,
    pageEnd: pages[last.pageIndex]?.number ?? 0,
    headingPath: [...headingPath],
    text: slices.join("\n"),
    startOffset: first.start,
    endOffset: last.end,
  };
}

class HeadingPath {
  private readonly open: Array<{ level: number; text: string }> = [];

  enter(heading: { level: number; text: string }): void {
    while ((this.open.at(-1)?.level ?? 0) >= heading.level) this.open.pop();
    this.open.push(heading);
  }

  toArray(): string[] {
    return this.open.map((heading) => heading.text);
  }
}
