import { stripHiddenText } from "../detectors/normalise-text";
import type { MaskSession } from "./mask-token";
import { tokenPattern } from "./token-pattern";

export type MaskSpan = { readonly start: number; readonly end: number; readonly class: string; readonly score: number };

/**
 * Spans without overlaps, in order: of two that overlap the longer wins, then the surer, then the earlier. Spans that
 * lie outside the text or are empty are dropped.
 */
export function selectSpans<T extends MaskSpan>(spans: readonly T[], textLength: number): T[] {
  const sorted = spans
    .filter((span) => span.start >= 0 && span.end <= textLength && span.start < span.end)
    .sort((a, b) => a.start - b.start);
  const selected: T[] = [];
  let cluster: T[] = [];
  let clusterEnd = -1;
  // Only spans that hang together by overlaps compete, so many spans cost no more than sorting them.
  for (const span of sorted) {
    if (span.start >= clusterEnd) {
      selected.push(...settle(cluster));
      cluster = [];
    }
    cluster.push(span);
    clusterEnd = Math.max(clusterEnd, span.end);
  }
  selected.push(...settle(cluster));
  return selected;
}

function settle<T extends MaskSpan>(cluster: T[]): T[] {
  if (cluster.length < 2) return cluster;
  const ranked = [...cluster].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || b.score - a.score || a.start - b.start,
  );
  const taken: T[] = [];
  for (const span of ranked) {
    if (taken.every((other) => span.end <= other.start || span.start >= other.end)) taken.push(span);
  }
  return taken.sort((a, b) => a.start - b.start);
}

/**
 * Replaces each span by `tokenFor(class, value)`, and what only the loser of two that overlap covers by a token of its own:
 * nothing that a span covers stays. Everything between is copied as it is, or as `between` changes it.
 */
export function maskText(
  text: string,
  spans: readonly MaskSpan[],
  tokenFor: (className: string, value: string) => string,
  between: (part: string) => string = (part) => part,
): string {
  const covered = coverAll(spans, text.length);
  if (covered.length === 0) return between(text);
  const parts: string[] = [];
  let position = 0;
  for (const span of covered) {
    parts.push(between(text.slice(position, span.start)), tokenFor(span.class, text.slice(span.start, span.end)));
    position = span.end;
  }
  parts.push(between(text.slice(position)));
  return parts.join("");
}

/** The selected spans and, cut to what is left of them, those that lost. */
function coverAll(spans: readonly MaskSpan[], textLength: number): MaskSpan[] {
  const selected = selectSpans(spans, textLength);
  if (selected.length === spans.length) return selected;
  const left = spans.filter((span) => span.end <= textLength).flatMap((span) => outside(span, selected));
  if (left.length === 0) return selected;
  return [...selected, ...coverAll(left, textLength)].sort((a, b) => a.start - b.start);
}

/**
 * The pieces of a span that none of the others covers, which are in order and without overlaps. Others that `mayCover`
 * refuses do not count.
 */
export function outside<T extends MaskSpan>(
  span: T,
  others: readonly T[],
  mayCover: (other: T) => boolean = () => true,
): T[] {
  let [low, high] = [0, others.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((others[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const pieces: T[] = [];
  let { start } = span;
  for (let other = others[low]; other && other.start < span.end; other = others[(low += 1)]) {
    if (!mayCover(other)) continue;
    if (start < other.start) pieces.push({ ...span, start, end: other.start });
    start = other.end;
  }
  if (start < span.end) pieces.push({ ...span, start });
  return pieces;
}

/** The class of text that only looks like one of the tokens that were given out. */
const typedClass = "text";

/**
 * Masks the given classes in a text with a session's tokens; `unmaskText` gives back exactly the text. What looks like a
 * token stays what it is: a spelling that was not given out is reserved, one that was is masked itself. So a text that is
 * masked twice has to be unmasked twice. The class `hidden_text` means invisible characters, which are removed for good.
 */
export function maskWithSession(
  text: string,
  spans: readonly MaskSpan[],
  classes: readonly string[],
  session: MaskSession,
): string {
  const visible = classes.includes("hidden_text") ? stripHiddenText : (part: string) => part;
  session.reserve(text);
  session.reserve(visible(text));
  const wanted = spans.filter((span) => classes.includes(span.class));
  return maskText(text, wanted, session.tokenFor, (part) =>
    visible(part).replace(tokenPattern, (typed) => (session.find(typed) ? session.tokenFor(typedClass, typed) : typed)),
  );
}
