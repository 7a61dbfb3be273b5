import { modelSize, stepsPerUnit, type Candidate } from "@/lib/governance/detectors/names/name-model";
import type { Example } from "./generate-example";

const rate = 0.06;
const decay = 1e-5;
const [most, least] = [127, -127];

export type EachCandidate = (text: string, visit: (candidate: Candidate) => void) => void;

/**
 * A logistic regression over the candidates of the examples, by gradient descent in the order in which they come. A
 * candidate counts as a name only with both ends right. The same examples give the same weights, in steps.
 */
export function fitModel(next: () => Example, each: EachCandidate, count: number): Int8Array {
  const weights = new Float64Array(modelSize);
  for (let index = 0; index < count; index += 1) {
    const { text, spans } = next();
    const gold = new Set(spans.map(({ start, end }) => start * 4_096 + end));
    // Parts of a foreign name on both sides of its dot count, too.
    for (const { start, end } of spans) {
      const at = text.slice(start, end).search(/[·・]/);
      if (at > 0) gold.add(start * 4_096 + start + at).add((start + at + 1) * 4_096 + end);
    }
    const step = rate * (index < count / 2 ? 1 : index < (count * 4) / 5 ? 0.3 : 0.1);
    each(text, (candidate) => {
      const tag = gold.has(candidate.start * 4_096 + candidate.end) ? 1 : 0;
      let sum = 0;
      for (let at = 0; at < candidate.count; at += 1) sum += weights[candidate.features[at] ?? 0] ?? 0;
      const gradient = step * (tag - 1 / (1 + Math.exp(-sum)));
      if (Math.abs(gradient) < 1e-5) return;
      for (let at = 0; at < candidate.count; at += 1) {
        const place = candidate.features[at] ?? 0;
        weights[place] = (weights[place] ?? 0) * (1 - decay) + gradient;
      }
    });
  }
  return Int8Array.from(weights, (weight) => Math.max(least, Math.min(most, Math.round(weight * stepsPerUnit))));
}
