import { addressWeights } from "./address-weights";
import { kindCount, kinds } from "./address-kinds";
import { endingCount, mostTokens, type Tokens } from "./read-address-tokens";

const pairs = kindCount * kindCount;
const tripleCount = 16_384;
const [firstPlaces, pairPlaces, triplePlaces] = [7, 7, 3];
const pairBase = firstPlaces * kindCount;
const tripleBase = pairBase + pairPlaces * pairs;
const endingBase = tripleBase + triplePlaces * tripleCount;
const nearBase = endingBase + endingCount;
const nearGroups = 5;
/** Leaving and entering an address, and staying in it, stand last. */
const changeAt = nearBase + nearGroups * 2 * kindCount;
export const stayAt = changeAt + 1;
export const featureTotal = stayAt + 1;
export const featuresPerToken = firstPlaces + pairPlaces + triplePlaces + 1 + nearGroups;
export const change = changeAt;

const triple = (first: number, second: number, third: number): number =>
  (Math.imul(first * pairs + second * kindCount + third, 0x9e3779b1) >>> 18) & (tripleCount - 1);

/** How far each group of evidence is looked for: before and after the token. */
const nearGroup = new Uint8Array(kindCount);
for (const kind of [kinds.streetAfter, kinds.streetBefore, kinds.streetEnding, kinds.lowerAfter, kinds.lowerBefore, kinds.box]) nearGroup[kind] = 1; // prettier-ignore
for (const kind of [kinds.postcode, kinds.inward, kinds.five, kinds.regionCode]) nearGroup[kind] = 2;
for (const kind of [kinds.unit, kinds.lowerUnit]) nearGroup[kind] = 3;
for (const kind of [kinds.city, kinds.country, kinds.region, kinds.lowerPlace]) nearGroup[kind] = 4;
for (const kind of [kinds.lead]) nearGroup[kind] = 5;
const nearReach = 6;

/** Places of the features of all tokens, `featuresPerToken` for each. */
export const features = new Int32Array(mostTokens * featuresPerToken);

export function describeTokens({ kind, ending, count }: Tokens): void {
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const own = kind[index] ?? 0;
    const [a, b, c] = [kind[index - 3] ?? 0, kind[index - 2] ?? 0, kind[index - 1] ?? 0];
    const after = index + 1 < count ? (kind[index + 1] ?? 0) : 0;
    const second = index + 2 < count ? (kind[index + 2] ?? 0) : 0;
    const third = index + 3 < count ? (kind[index + 3] ?? 0) : 0;
    features[at] = a;
    features[at + 1] = kindCount + b;
    features[at + 2] = 2 * kindCount + c;
    features[at + 3] = 3 * kindCount + own;
    features[at + 4] = 4 * kindCount + after;
    features[at + 5] = 5 * kindCount + second;
    features[at + 6] = 6 * kindCount + third;
    features[at + 7] = pairBase + c * kindCount + own;
    features[at + 8] = pairBase + pairs + own * kindCount + after;
    features[at + 9] = pairBase + 2 * pairs + b * kindCount + c;
    features[at + 10] = pairBase + 3 * pairs + after * kindCount + second;
    features[at + 11] = pairBase + 4 * pairs + c * kindCount + after;
    features[at + 12] = pairBase + 5 * pairs + own * kindCount + second;
    features[at + 13] = pairBase + 6 * pairs + b * kindCount + own;
    features[at + 14] = tripleBase + triple(c, own, after);
    features[at + 15] = tripleBase + tripleCount + triple(b, c, own);
    features[at + 16] = tripleBase + 2 * tripleCount + triple(own, after, second);
    features[at + 17] = endingBase + (ending[index] ?? 0);
    let seen = 0;
    const last = Math.min(count, index + nearReach + 1);
    for (let near = Math.max(0, index - nearReach); near < last; near += 1)
      seen |= 1 << (nearGroup[kind[near] ?? 0] ?? 0);
    for (let group = 0; group < nearGroups; group += 1) {
      features[at + 18 + group] = nearBase + (2 * group + ((seen >> (group + 1)) & 1)) * kindCount + own;
    }
    at += featuresPerToken;
  }
}

/** Log odds of each token to be part of an address, in the steps of the weights. */
export const sums = new Float64Array(mostTokens);

export function sumFeatures(count: number, weights: ArrayLike<number>): void {
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    let sum = 0;
    for (let feature = 0; feature < featuresPerToken; feature += 1) sum += weights[features[at + feature] ?? 0] ?? 0;
    sums[index] = sum;
    at += featuresPerToken;
  }
}

const cameFromInside = new Uint8Array(mostTokens * 2);

/**
 * Calls `visit` with the first and last token of each address in the likeliest reading, and with the log odds of that
 * stretch against none (Viterbi over two states).
 */
export function forEachTagged(
  tokens: Tokens,
  visit: (first: number, last: number, lead: number) => void,
  weights: ArrayLike<number> = addressWeights(),
): void {
  const { count } = tokens;
  if (count === 0) return;
  describeTokens(tokens);
  sumFeatures(count, weights);
  const [entering, staying] = [weights[change] ?? 0, weights[stayAt] ?? 0];
  let outside = 0;
  let inside = (sums[0] ?? 0) + entering;
  for (let index = 1; index < count; index += 1) {
    const own = sums[index] ?? 0;
    const [stay, enter, leave] = [inside + staying, outside + entering, inside + entering];
    cameFromInside[2 * index] = leave > outside ? 1 : 0;
    cameFromInside[2 * index + 1] = stay > enter ? 1 : 0;
    outside = Math.max(outside, leave);
    inside = Math.max(stay, enter) + own;
  }
  let state = inside + entering > outside ? 1 : 0;
  let last = -1;
  let lead = 0;
  for (let index = count - 1; index >= 0; index -= 1) {
    const before = index === 0 ? 0 : (cameFromInside[2 * index + state] ?? 0);
    if (state === 1) {
      if (last < 0) {
        last = index;
        lead = entering;
      }
      lead += (sums[index] ?? 0) + (before === 1 ? staying : entering);
      if (before === 0) {
        visit(index, last, lead);
        last = -1;
      }
    }
    state = before;
  }
}
