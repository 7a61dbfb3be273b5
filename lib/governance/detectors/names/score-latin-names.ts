import { forEachNameCandidate } from "./find-latin-names";
import { nameWeights } from "./name-weights";

/**
 * By how much the log odds have to lead, in the steps of the weights, for one word and for several, each first where
 * the first word is hardly anything but a name and then where it may be something else. One word needs the most.
 */
const leads = [56, 96, -48, 32] as const;
const stepsPerScore = 640;
const [surely, afterFullName] = [0.62, 0.6];

export type ScoredName = { readonly start: number; readonly end: number; readonly score: number };

/**
 * Names of people in Latin letters by their parts and neighbours, from 0.62 to 0.9. A single name counts when its
 * neighbours leave little doubt, or when it is part of a full name elsewhere in the text.
 */
export function scoreLatinNames(text: string): ScoredName[] {
  const found: ScoredName[] = [];
  const singles: { readonly start: number; readonly end: number }[] = [];
  const parts = new Set<string>();
  forEachNameCandidate(text, ({ start, end, group, features, featureCount }) => {
    let sum = 0;
    for (let at = 0; at < featureCount; at += 1) sum += nameWeights[features[at] ?? 0] ?? 0;
    const lead = leads[group] ?? 0;
    if (sum < lead) {
      if (group === 0) singles.push({ start, end });
      return false;
    }
    found.push({ start, end, score: Math.min(0.9, surely + (sum - lead) / stepsPerScore) });
    if (group > 1) for (const part of text.slice(start, end).split(" ")) parts.add(part);
    return true;
  });
  if (parts.size === 0) return found;
  for (const { start, end } of singles) {
    if (parts.has(text.slice(start, end))) found.push({ start, end, score: afterFullName });
  }
  return found;
}
