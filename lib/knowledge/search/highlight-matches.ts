import { foldWords, type FoldedWord } from "./fold-words";

export type HighlightSegment = { text: string; isMatch: boolean };

/** Words that say nothing about what is sought; ignored unless the query has no others. */
const STOP_STEMS = new Set(
  foldWords(
    "a an and are as at be by can do does for from has have how i if in is it its my of on or our that the their there this to was we what when where which who why will with you your",
  ).map((word) => word.stem),
);

/**
 * Cuts a text into segments that do and do not match the query's words. Joined, the segments are the text. Case, accents
 * and common endings do not matter; words between two matches that only white space parts are joined to one match.
 * Segments are plain text: whoever renders them escapes them.
 */
export function highlight(text: string, query: string): HighlightSegment[] {
  const wanted = queryStems(query);
  if (text === "") return [];
  const matches = joinNeighbours(
    text,
    foldWords(text).filter((word) => wanted.has(word.stem)),
  );
  const segments: HighlightSegment[] = [];
  let at = 0;
  for (const match of matches) {
    if (match.start > at) segments.push({ text: text.slice(at, match.start), isMatch: false });
    segments.push({ text: text.slice(match.start, match.end), isMatch: true });
    at = match.end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), isMatch: false });
  return segments;
}

/**
 * The stretch of a text that holds most of the query's words, at most `maxChars` long and cut between words, with an
 * ellipsis where it is cut. For result lists; pass the answer to `highlight`.
 */
export function excerpt(text: string, query: string, maxChars = 280): string {
  if (text.length <= maxChars) return text;
  const wanted = queryStems(query);
  const words = foldWords(text);
  const start = bestStart(words, wanted, maxChars);
  const first = words.find((word) => word.start >= start);
  const last = words.filter((word) => word.end <= start + maxChars).at(-1);
  if (first === undefined || last === undefined || last.end <= first.start) {
    const cut = text.slice(start, start + maxChars).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
    return `${start > 0 ? "…" : ""}${cut}${start + maxChars < text.length ? "…" : ""}`;
  }
  return `${first.start > 0 ? "…" : ""}${text.slice(first.start, last.end)}${last.end < text.length ? "…" : ""}`;
}

/** The stems of a query's words, without words that every text has. */
export function queryStems(query: string): ReadonlySet<string> {
  const all = new Set(foldWords(query.slice(0, 2_000)).map((word) => word.stem));
  const telling = new Set([...all].filter((stem) => !STOP_STEMS.has(stem)));
  return telling.size > 0 ? telling : all;
}

function joinNeighbours(text: string, matches: readonly FoldedWord[]): Array<{ start: number; end: number }> {
  const joined: Array<{ start: number; end: number }> = [];
  for (const match of matches) {
    const last = joined.at(-1);
    if (last !== undefined && /^[ \t]*$/.test(text.slice(last.end, match.start))) last.end = match.end;
    else joined.push({ start: match.start, end: match.end });
  }
  return joined;
}

/** Slides a window over the matches and takes the one with the most different stems, then the most matches. */
function bestStart(words: readonly FoldedWord[], wanted: ReadonlySet<string>, maxChars: number): number {
  const matches = words.filter((word) => wanted.has(word.stem));
  let best = { start: 0, score: 0 };
  let from = 0;
  const inWindow = new Map<string, number>();
  for (let to = 0; to < matches.length; to++) {
    const end = matches[to];
    if (end === undefined) continue;
    inWindow.set(end.stem, (inWindow.get(end.stem) ?? 0) + 1);
    for (
      let front = matches[from];
      front !== undefined && end.end - front.start > maxChars * 0.8;
      front = matches[from]
    ) {
      const left = (inWindow.get(front.stem) ?? 1) - 1;
      if (left === 0) inWindow.delete(front.stem);
      else inWindow.set(front.stem, left);
      from += 1;
    }
    const score = inWindow.size * 100 + Math.min(99, to - from + 1);
    if (score > best.score) best = { start: matches[from]?.start ?? 0, score };
  }
  // A few words before the first match give it its sentence.
  return Math.max(0, best.start - Math.floor(maxChars * 0.15));
}
