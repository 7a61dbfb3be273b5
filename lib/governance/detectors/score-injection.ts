import { calibrateScore } from "./injection/calibrate-score";
import { attackWeight } from "./injection/classify-concepts";
import { conceptRulesThatHold } from "./injection/concept-rules";
import { decodeMessages } from "./injection/decode-messages";
import { findConcepts } from "./injection/find-concepts";
import { injectionRules } from "./injection-rules";
import { createKeywordIndex } from "./keyword-index";
import { normaliseText } from "./normalise-text";

export type InjectionScore = {
  /** 0 (nothing speaks for an attack) to 100, a whole number. docs/detection.md says what it means and shows the curve. */
  readonly score: number;
  /** Ids of the rules that held, heaviest first. */
  readonly rules: readonly string[];
  /** Whether text was hidden in invisible characters or markup. */
  readonly hiddenText: boolean;
};

/** Fewer invisible characters occur in honest text, for instance in emoji and right-to-left names. */
const suspiciousHiddenCount = 6;

const gates = createKeywordIndex(injectionRules.flatMap((rule, id) => rule.gate.map((word) => ({ word, id }))));

/** Longest part that is scored at once; a longer text gets the highest score of its parts, never an average. */
const windowLength = 4_000;
const windowOverlap = 400;

/** What is hidden in an encoding may hide in another one inside, this often. */
const deepestEncoding = 2;

type Held = { readonly id: string; readonly weight: number };

/**
 * How much a text looks like an attempt to take over a model. Independent rules add up as evidence does
 * (1 - product of what each leaves open), so one phrase that people also quote stays below the deny threshold and a
 * combination goes above it. The words of a part count as one more piece of evidence, which alone stays far below. What is
 * written in an encoding counts as what it says. A text of several parts has the score of the part that looks worst, so
 * more text around an attack does not hide it. Time is linear in the length; any string is answered.
 */
export function scoreInjection(text: string): InjectionScore {
  if (text.length <= windowLength) return scoreWindow(text);
  let best: InjectionScore = { score: 0, rules: [], hiddenText: false };
  let hiddenText = false;
  for (let start = 0; start < text.length; start += windowLength - windowOverlap) {
    const part = scoreWindow(text.slice(start, start + windowLength));
    hiddenText ||= part.hiddenText;
    if (part.score > best.score) best = part;
  }
  return { ...best, hiddenText };
}

function scoreWindow(raw: string): InjectionScore {
  const held = rulesThatHold(raw, 0);
  held.sort((a, b) => b.weight - a.weight);
  const open = held.reduce((left, { weight }) => left * (1 - weight), 1);
  return {
    score: calibrateScore(1 - open),
    rules: held.map((rule) => rule.id),
    hiddenText: held.some((rule) => hidingRules.has(rule.id)),
  };
}

const hidingRules = new Set(["invisible-tag-text", "invisible-characters", "hidden-markup"]);

function rulesThatHold(raw: string, depth: number): Held[] {
  const { text, hiddenCount, hasLookalikes, tagText } = normaliseText(raw);
  const places = findConcepts(text);
  let held: Held[] = [];
  for (const index of gates.find(text)) {
    const rule = injectionRules[index];
    if (!rule) continue;
    const hits = rule.patterns.filter((pattern) => pattern.test(text)).length;
    // A second pattern of the same family adds a little: it is the same idea in other words.
    if (hits > 0) held.push({ id: rule.id, weight: Math.min(0.95, rule.weight + (hits - 1) * 0.08) });
  }
  held.push(...conceptRulesThatHold(places));
  // The same order in the patterns of two rules is one order.
  if (held.some((rule) => rule.id === "override-instructions"))
    held = held.filter((rule) => rule.id !== "override-other-languages" && rule.id !== "sets-text-aside");
  if (depth < deepestEncoding) held = withHiddenRules(held, decodeMessages(raw, text), depth);
  if (tagText.length > 3) held.push({ id: "invisible-tag-text", weight: 0.6 });
  else if (hiddenCount >= suspiciousHiddenCount) held.push({ id: "invisible-characters", weight: 0.3 });
  if (hasLookalikes && held.length > 0) held.push({ id: "lookalike-letters", weight: 0.35 });
  const weight = attackWeight(places);
  if (weight > 0) held.push({ id: "words-of-attacks", weight });
  return held;
}

/** Rules together with those that hold for hidden messages, each once with its greater weight. */
function withHiddenRules(held: readonly Held[], messages: readonly string[], depth: number): Held[] {
  const hidden = messages.flatMap((message) => rulesThatHold(message, depth + 1));
  if (!hidden.some((rule) => rule.id !== "words-of-attacks")) return [...held];
  const weights = new Map<string, number>();
  for (const { id, weight } of [...held, ...hidden, { id: "encoded-order", weight: 0.35 }]) {
    if (id !== "words-of-attacks") weights.set(id, Math.max(weight, weights.get(id) ?? 0));
  }
  return [...weights].map(([id, weight]) => ({ id, weight }));
}
