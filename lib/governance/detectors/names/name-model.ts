import type { ScoredName } from "./score-latin-names";

/**
 * A linear model over hashed features of a candidate. Weights are whole numbers, in steps of which ten are one unit of log
 * odds; different features may share a weight.
 */
export const modelSize = 1 << 15;
export const stepsPerUnit = 10;
const mostFeatures = 24;

export type Candidate = { start: number; end: number; kind: number; readonly features: Int32Array; count: number };

export const createCandidate = (): Candidate => ({
  start: 0,
  end: 0,
  kind: 0,
  features: new Int32Array(mostFeatures),
  count: 0,
});

/** Adds a feature: `group` tells features of different kinds apart. */
export function addFeature(candidate: Candidate, group: number, first: number, second = 0, third = 0): void {
  let hash = Math.imul(group + 1, 0x9e3779b1) ^ Math.imul(first + 0x51ed, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(second + 0x1b873, 0xc2b2ae35), 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 13) ^ Math.imul(third + 0x3779, 0x165667b1), 0x9e3779b1);
  candidate.features[candidate.count] = (hash >>> 17) & (modelSize - 1);
  candidate.count += 1;
}

export function scoreOf({ features, count }: Candidate, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += weights[features[index] ?? 0] ?? 0;
  return sum;
}

/** Weights as they are kept in a file: base64 of signed bytes. */
export function readWeights(text: string): Int8Array {
  const bytes = Buffer.from(text, "base64");
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

export type Scored = { readonly start: number; readonly end: number; readonly lead: number };

/** Of candidates that overlap, those whose leads add up to the most; the candidates stand in the order of their starts. */
export function chooseNames(candidates: readonly Scored[]): Scored[] {
  const chosen: Scored[] = [];
  let group: Scored[] = [];
  let reach = -1;
  const flush = (): void => {
    if (group.length > 0) chosen.push(...bestOf(group));
    group = [];
  };
  for (const candidate of candidates) {
    if (candidate.start >= reach || group.length >= mostInGroup) flush();
    group.push(candidate);
    reach = Math.max(candidate.end, group.length === 1 ? 0 : reach);
  }
  flush();
  return chosen;
}

/** The chosen names, and those of the weaker candidates whose text is a name or a part of one elsewhere (`seen`). */
export function withRepeats(
  text: string,
  chosen: Scored[],
  near: readonly Scored[],
  seen: ReadonlySet<string>,
): Scored[] {
  const others = near
    .filter(({ start, end }) => seen.has(text.slice(start, end)))
    .map(({ start, end }) => ({ start, end, lead: 1 }));
  return others.length === 0 ? chosen : chooseNames([...chosen, ...others].sort((x, y) => x.start - y.start));
}

/** From 0.6 to 0.9, by how far a name leads. */
export const scoredName = ({ start, end, lead }: Scored): ScoredName => ({
  start,
  end,
  score: Math.min(0.9, 0.6 + lead / 300),
});

/** Groups are cut here, so that time stays linear. */
const mostInGroup = 64;

function bestOf(group: readonly Scored[]): Scored[] {
  if (group.length === 1) return [...group];
  const byEnd = [...group].sort((a, b) => a.end - b.end);
  const best: { sum: number; last: Scored | null; before: number }[] = [{ sum: 0, last: null, before: 0 }];
  for (const [index, candidate] of byEnd.entries()) {
    let before = index;
    while (before > 0 && (byEnd[before - 1]?.end ?? 0) > candidate.start) before -= 1;
    const taken = (best[before]?.sum ?? 0) + candidate.lead;
    const skipped = best[index]?.sum ?? 0;
    best.push(taken > skipped ? { sum: taken, last: candidate, before } : { sum: skipped, last: null, before: index });
  }
  const chosen: Scored[] = [];
  for (let at = best.length - 1; at > 0; at = best[at]?.before ?? 0) {
    const { last } = best[at] ?? { last: null };
    if (last) chosen.unshift(last);
  }
  return chosen;
}
