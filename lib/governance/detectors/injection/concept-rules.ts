import type { Concept } from "./concepts";
import { conceptNames, type ConceptPlace } from "./find-concepts";

type ConceptRule = {
  readonly id: string;
  readonly weight: number;
  /** Ideas that must meet in one sentence, in any order: verbs come last in many languages. */
  readonly meet: readonly Concept[];
  /** Most characters from the beginning of the first to the end of the last. */
  readonly within: number;
};

/**
 * Rules for languages other than English, for which expressions in `injectionRules` do it: at least one of the ideas
 * must be said in another language. Of each id the heaviest that holds counts.
 */
const rules: readonly ConceptRule[] = [
  { id: "override-other-languages", weight: 0.75, meet: ["override", "prior", "orders"], within: 90 },
  { id: "override-other-languages", weight: 0.62, meet: ["override", "ownPrompt"], within: 70 },
  { id: "override-other-languages", weight: 0.4, meet: ["override", "orders"], within: 50 },
  { id: "reveal-other-languages", weight: 0.62, meet: ["reveal", "ownPrompt"], within: 80 },
  { id: "reveal-other-languages", weight: 0.4, meet: ["reveal", "secret"], within: 50 },
  { id: "persona-other-languages", weight: 0.6, meet: ["persona", "noLimits"], within: 160 },
  { id: "override-other-languages", weight: 0.5, meet: ["override", "wholeBefore", "say"], within: 90 },
  { id: "override-other-languages", weight: 0.5, meet: ["override", "wholeBefore", "reveal"], within: 90 },
  { id: "override-other-languages", weight: 0.38, meet: ["override", "wholeBefore"], within: 45 },
  { id: "override-other-languages", weight: 0.5, meet: ["override", "carrier", "say"], within: 70 },
  { id: "override-other-languages", weight: 0.5, meet: ["override", "prior", "tasks"], within: 60 },
  { id: "reveal-other-languages", weight: 0.42, meet: ["ask", "ownSecret"], within: 90 },
  { id: "authority-other-languages", weight: 0.4, meet: ["claim"], within: 60 },
  { id: "new-task-other-languages", weight: 0.5, meet: ["override", "otherTask"], within: 120 },
  { id: "new-task-other-languages", weight: 0.4, meet: ["yourNewTask"], within: 60 },
  { id: "new-task-other-languages", weight: 0.2, meet: ["otherTask"], within: 60 },
  { id: "role-other-languages", weight: 0.36, meet: ["fromNow", "reply"], within: 80 },
  { id: "hide-other-languages", weight: 0.55, meet: ["hide", "send"], within: 120 },
];

const compiled = rules.map((rule) => ({ ...rule, meet: rule.meet.map((name) => conceptNames.indexOf(name)) }));

/** Rules that hold for the places of one text, each once with its greatest weight. */
export function conceptRulesThatHold(places: readonly ConceptPlace[]): { id: string; weight: number }[] {
  if (places.every((place) => place.isEnglish)) return [];
  const held = new Map<string, number>();
  for (const { id, weight, meet, within } of compiled) {
    if ((held.get(id) ?? 0) < weight && doMeet(places, meet, within)) held.set(id, weight);
  }
  return [...held].map(([id, weight]) => ({ id, weight }));
}

/** Whether all ideas stand in one sentence within a distance, at least one of them not in English. One pass. */
function doMeet(places: readonly ConceptPlace[], wanted: readonly number[], within: number): boolean {
  const last: (ConceptPlace | undefined)[] = wanted.map(() => undefined);
  for (const place of places) {
    const index = wanted.indexOf(place.concept);
    if (index === -1) continue;
    last[index] = place;
    const isNear = last.every(
      (other) => other !== undefined && other.sentence === place.sentence && place.end - other.start <= within,
    );
    if (isNear && last.some((other) => other?.isEnglish === false)) return true;
  }
  return false;
}
