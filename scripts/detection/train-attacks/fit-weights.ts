import { featureCount, featuresOf, stepsPerUnit } from "@/lib/governance/detectors/injection/classify-concepts";
import { findConcepts } from "@/lib/governance/detectors/injection/find-concepts";
import { normaliseText } from "@/lib/governance/detectors/normalise-text";

export type Example = { readonly text: string; readonly isAttack: boolean };

/** Passes over the examples; step sizes fall with the square root of what a feature has seen (AdaGrad). */
const passes = 30;
const step = 0.2;
/** Pull of each weight to zero, per example: keeps pairs that were seen a few times from being trusted. */
const penalty = 0.000_15;

/** Logistic regression over the ideas that meet in a text; whole numbers (no -0), the last one the constant. */
export function fitWeights(examples: readonly Example[]): number[] {
  const rows = examples.map(({ text, isAttack }) => ({
    features: featuresOf(findConcepts(normaliseText(text).text)),
    target: isAttack ? 1 : 0,
  }));
  const weights = new Float64Array(featureCount + 1);
  const seen = new Float64Array(featureCount + 1).fill(1e-6);
  const learn = (index: number, slope: number): void => {
    const full = slope + penalty * (weights[index] ?? 0);
    seen[index] = (seen[index] ?? 0) + full * full;
    weights[index] = (weights[index] ?? 0) - (step * full) / Math.sqrt(seen[index] ?? 1);
  };
  for (let pass = 0; pass < passes; pass += 1) {
    for (const { features, target } of rows) {
      let sum = weights[featureCount] ?? 0;
      for (const index of features) sum += weights[index] ?? 0;
      const error = 1 / (1 + Math.exp(-sum)) - target;
      for (const index of features) learn(index, error);
      learn(featureCount, error);
    }
  }
  return Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * stepsPerUnit) + 0)));
}
