import { featureTotal, forEachNameCandidate } from "@/lib/governance/detectors/names/find-latin-names";
import { labels, type Example } from "./generate-example";

/** Steps of a weight that make up one unit of log odds. */
export const stepsPerUnit = 16;

const rate = 0.05;
const decay = 1e-6;

const isGold = (example: Example, start: number, end: number): boolean =>
  example.spans.some(
    (span) => span.start <= start + 1 && span.end >= end - 1 && 2 * (end - start) > span.end - span.start,
  );

/**
 * A logistic regression by gradient descent over the candidates of the examples, in the order in which they come.
 * Returns the weights in steps; the same examples give the same weights.
 */
export function fitWeights(next: () => Example, count: number): number[] {
  const weights = new Float64Array(featureTotal);
  for (let index = 0; index < count; index += 1) {
    const example = next();
    forEachNameCandidate(example.text, ({ start, end, features, featureCount }) => {
      const gold = isGold(example, start, end);
      let sum = 0;
      for (let at = 0; at < featureCount; at += 1) sum += weights[features[at] ?? 0] ?? 0;
      const step = rate * ((gold ? 1 : 0) - 1 / (1 + Math.exp(-sum))) * (index < count / 2 ? 1 : 0.2);
      for (let at = 0; at < featureCount; at += 1) {
        const place = features[at] ?? 0;
        weights[place] = (weights[place] ?? 0) * (1 - decay) + step;
      }
      return gold;
    });
  }
  return Array.from(weights, (weight) => Math.round(weight * stepsPerUnit));
}

/** Of all candidates at each lead: how many were accepted rightly and wrongly, and how many names there are. */
export function measureLead(
  next: () => Example,
  count: number,
  weights: readonly number[],
  lead: number,
): { readonly right: number; readonly wrong: number; readonly names: number } {
  let [right, wrong, names] = [0, 0, 0];
  for (let index = 0; index < count; index += 1) {
    const example = next();
    names += example.spans.filter((span) => span.label === labels.person).length;
    forEachNameCandidate(example.text, ({ start, end, features, featureCount }) => {
      let sum = 0;
      for (let at = 0; at < featureCount; at += 1) sum += weights[features[at] ?? 0] ?? 0;
      if (sum < lead) return false;
      if (isGold(example, start, end)) right += 1;
      else wrong += 1;
      return true;
    });
  }
  return { right, wrong, names };
}
