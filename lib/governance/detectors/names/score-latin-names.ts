import { forEachNameCandidate, isBeforeBody, isGiven } from "./find-latin-names";
import { nameWeights } from "./name-weights";

/**
 * By how much the log odds have to lead, in the steps of the weights, for one word and for several, each first where
 * the first word is hardly anything but a name and then where it may be something else. One word needs the most.
 */
const leads = [24, 96, -64, 16] as const;
const stepsPerScore = 640;
const [surely, afterFullName] = [0.62, 0.6];

export type ScoredName = { readonly start: number; readonly end: number; readonly score: number };

/** By how much less a single given name has to lead beside another name (`Ana, Luis and Mary`). */
const lessInList = 48;
const longestSign = 6;
/** By how much more a single family name has to lead: firms bear them, too. */
const moreForFamily = 8;
/** By how much more a name has to lead before a word that makes an organisation or a place of it (`Foundation`). */
const moreBeforeBody = 120;
const listSign = /^(?:, |,? (?:and|und|y|et|e|en|och|og|i|or|oder|&) | & |\/|; )$/;

/**
 * Names of people in Latin letters by their parts and neighbours, from 0.62 to 0.9. A single name counts when its
 * neighbours leave little doubt, or when it is part of a full name elsewhere in the text.
 */
export function scoreLatinNames(text: string): ScoredName[] {
  const found: ScoredName[] = [];
  const singles: Single[] = [];
  const parts = new Set<string>();
  forEachNameCandidate(text, ({ start, end, group, features, featureCount }) => {
    let sum = 0;
    for (let at = 0; at < featureCount; at += 1) sum += nameWeights[features[at] ?? 0] ?? 0;
    const lead =
      (leads[group] ?? 0) +
      (group === 0 && !isGiven(features[0] ?? 0) ? moreForFamily : 0) +
      (isBeforeBody(features[2] ?? 0) ? moreBeforeBody : 0);
    if (sum < lead) {
      if (group === 0) singles.push({ start, end, isNear: sum >= lead - lessInList && isGiven(features[0] ?? 0) });
      return false;
    }
    found.push({ start, end, score: Math.min(0.9, surely + (sum - lead) / stepsPerScore) });
    for (const part of text.slice(start, end).split(" ")) if (part.length > 2) parts.add(part);
    return true;
  });
  return singles.length === 0 ? found : [...found, ...supported(text, found, singles, parts)];
}

type Single = { readonly start: number; readonly end: number; readonly isNear: boolean };

/** Single names that stand in a row with another name, or are part of a name elsewhere in the text. */
function supported(
  text: string,
  found: readonly ScoredName[],
  singles: readonly Single[],
  parts: ReadonlySet<string>,
): ScoredName[] {
  const inList = new Set<number>();
  const starts = [...found, ...singles.filter((single) => single.isNear)].sort((a, b) => a.start - b.start);
  for (let index = 1; index < starts.length; index += 1) {
    const [before, after] = [starts[index - 1], starts[index]];
    if (!before || !after || after.start - before.end > longestSign) continue;
    if (!listSign.test(text.slice(before.end, after.start))) continue;
    inList.add(before.start).add(after.start);
  }
  return singles
    .filter(({ start, end, isNear }) => parts.has(text.slice(start, end)) || (isNear && inList.has(start)))
    .map(({ start, end }) => ({ start, end, score: afterFullName }));
}
