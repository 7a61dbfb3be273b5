import type { Concept } from "./concepts";
import { conceptNames, type ConceptPlace } from "./find-concepts";
import { mostQuotations } from "./quoted-attacks";

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

type HeldRule = { readonly id: string; readonly weight: number; readonly isQuoted: boolean };

/**
 * Rules that hold for the places of one text, each once with its greatest weight. `isQuoted` says of a stretch that it is a
 * quotation; a rule is quoted when it holds for nothing else.
 */
export function conceptRulesThatHold(
  places: readonly ConceptPlace[],
  isQuoted: (start: number, end: number) => boolean,
): HeldRule[] {
  if (places.every((place) => place.isEnglish)) return [];
  const held = new Map<string, HeldRule>();
  for (const { id, weight, meet, within } of compiled) {
    const other = held.get(id);
    if (other && other.weight >= weight && !other.isQuoted) continue;
    const found = findMeeting(places, meet, within, isQuoted);
    if (found === "nowhere") continue;
    held.set(id, {
      id,
      weight: Math.max(weight, other?.weight ?? 0),
      isQuoted: found === "in quotations" && other?.isQuoted !== false,
    });
  }
  return [...held.values()];
}

/** Where all ideas stand in one sentence within a distance, at least one of them not in English. One pass. */
function findMeeting(
  places: readonly ConceptPlace[],
  wanted: readonly number[],
  within: number,
  isQuoted: (start: number, end: number) => boolean,
): "nowhere" | "in quotations" | "in the text" {
  const last: (ConceptPlace | undefined)[] = wanted.map(() => undefined);
  let quoted = 0;
  for (const place of places) {
    const index = wanted.indexOf(place.concept);
    if (index === -1) continue;
    last[index] = place;
    const isNear = last.every(
      (other) => other !== undefined && other.sentence === place.sentence && place.end - other.start <= within,
    );
    if (!isNear || last.every((other) => other?.isEnglish !== false)) continue;
    quoted += 1;
    if (quoted > mostQuotations || !isQuoted(Math.min(...last.map((other) => other?.start ?? place.start)), place.end))
      return "in the text";
  }
  return quoted > 0 ? "in quotations" : "nowhere";
}
