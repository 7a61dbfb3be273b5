import { conceptNames, weighedCount as count, type ConceptPlace } from "./find-concepts";
import { conceptWeights } from "./concept-weights";

/** Weights are whole numbers, of which this many are one unit of log odds. */
export const stepsPerUnit = 16;

/** One feature for each idea, and one for each idea that follows another closely in a sentence. */
export const featureCount = count + count * count;

/** Ideas further apart than this do not belong together. */
const nearby = 60;
/** Of the ideas that follow closely only so many are paired, which bounds the work. */
const mostFollowers = 6;
/** Length of the part of a text that is judged at once, in two halves: parts overlap by one half. */
const halfPart = 500;

/** Fewer ideas than this are a chance meeting of words. */
const fewestIdeas = 4;

const aboutAttacks = conceptNames.indexOf("aboutAttacks");
const fewestMentions = 2;

/** Features of places, each once, in no order. */
export function featuresOf(found: readonly ConceptPlace[]): Set<number> {
  const features = new Set<number>();
  const places = found.filter((place) => place.concept < count);
  places.forEach((place, index) => {
    features.add(place.concept);
    const last = Math.min(places.length - 1, index + mostFollowers);
    for (let next = index + 1; next <= last; next += 1) {
      const other = places[next];
      if (!other || other.sentence !== place.sentence || other.start - place.end > nearby) break;
      if (other.concept !== place.concept) features.add(count + place.concept * count + other.concept);
    }
  });
  return features;
}

/**
 * Whether a part writes about attacks, as reports and articles do: their words are those of attacks, so words cannot tell.
 * Rules go on counting, or else an attacker would only have to call the attack one.
 */
function isAboutAttacks(places: readonly ConceptPlace[], from: number, end: number): boolean {
  let mentions = 0;
  for (let index = from; index < end; index += 1) if (places[index]?.concept === aboutAttacks) mentions += 1;
  return mentions >= fewestMentions;
}

/** Log odds, in steps, that a part of the text is an attack: the highest over its overlapping parts. */
export function attackSteps(places: readonly ConceptPlace[], weights: readonly number[] = conceptWeights): number {
  const constant = weights[featureCount] ?? 0;
  let best = constant;
  for (let from = 0; from < places.length;) {
    const begin = Math.floor((places[from]?.start ?? 0) / halfPart);
    let [half, end] = [from, from];
    while (end < places.length && Math.floor((places[end]?.start ?? 0) / halfPart) <= begin + 1) {
      if (Math.floor((places[end]?.start ?? 0) / halfPart) === begin) half = end + 1;
      end += 1;
    }
    const features = featuresOf(places.slice(from, end));
    let [sum, ideas] = [constant, 0];
    for (const feature of features) {
      sum += weights[feature] ?? 0;
      if (feature < count) ideas += 1;
    }
    if (ideas >= fewestIdeas && !isAboutAttacks(places, from, end)) best = Math.max(best, sum);
    from = half;
  }
  return best;
}

/** Log odds below which the words of a text say nothing, and those from which they say all they can. */
const [leastOdds, fullOdds] = [2, 10] as const;
/** As much as the words alone can say, whatever they are: half of what would be certain. */
const fullWeight = 0.5;

/** How much the ideas of a text say for an attack, as a weight of evidence between 0 and `fullWeight`. */
export function attackWeight(places: readonly ConceptPlace[]): number {
  const odds = attackSteps(places) / stepsPerUnit;
  return fullWeight * Math.max(0, Math.min(1, (odds - leastOdds) / (fullOdds - leastOdds)));
}
