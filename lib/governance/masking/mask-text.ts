import { stripHiddenText } from "../detectors/normalise-text";
import type { MaskSession } from "./mask-token";

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

/** Replaces each span by `tokenFor(class, value)`. Everything between the spans is copied as it is. */
export function maskText(
  text: string,
  spans: readonly MaskSpan[],
  tokenFor: (className: string, value: string) => string,
): string {
  const selected = selectSpans(spans, text.length);
  if (selected.length === 0) return text;
  const parts: string[] = [];
  let position = 0;
  for (const span of selected) {
    parts.push(text.slice(position, span.start), tokenFor(span.class, text.slice(span.start, span.end)));
    position = span.end;
  }
  parts.push(text.slice(position));
  return parts.join("");
}

/**
 * Masks the given classes in a text with a session's tokens. Text that only looks like a token stays what it is:
 * its spelling is reserved first. The class `hidden_text` means invisible characters, which are removed for good.
 */
export function maskWithSession(
  text: string,
  spans: readonly MaskSpan[],
  classes: readonly string[],
  session: MaskSession,
): string {
  session.reserve(text);
  const wanted = spans.filter((span) => classes.includes(span.class) && !isInsideToken(text, span, session));
  const masked = maskText(text, wanted, session.tokenFor);
  return classes.includes("hidden_text") ? stripHiddenText(masked) : masked;
}

/** A detector may take a token's digits for something; what is masked already is not masked again. */
function isInsideToken(text: string, span: MaskSpan, session: MaskSession): boolean {
  const open = text.lastIndexOf("<", span.start);
  if (open < 0) return false;
  const close = text.indexOf(">", open);
  return close >= span.end - 1 && session.find(text.slice(open, close + 1)) !== undefined;
}
