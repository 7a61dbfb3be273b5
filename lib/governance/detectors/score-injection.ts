import { injectionRules } from "./injection-rules";
import { createKeywordIndex } from "./keyword-index";
import { normaliseText } from "./normalise-text";

export type InjectionScore = {
  /** 0 (nothing speaks for an attack) to 100. A judgement, not a probability; see docs/detection.md for the curve. */
  readonly score: number;
  /** Ids of the rules that held, heaviest first. */
  readonly rules: readonly string[];
  /** Whether text was hidden in invisible characters or markup. */
  readonly hiddenText: boolean;
};

/** Fewer invisible characters occur in honest text, for instance in emoji and right-to-left names. */
const suspiciousHiddenCount = 6;

const gates = createKeywordIndex(injectionRules.flatMap((rule, id) => rule.gate.map((word) => ({ word, id }))));

/** Longest part that is scored at once; a longer text gets the highest score of its parts. */
const windowLength = 16_000;
const windowOverlap = 500;

/**
 * How much a text looks like an attempt to take over a model. Independent rules add up as evidence does
 * (1 - product of what each leaves open), so one phrase that people also quote stays below the deny threshold and a
 * combination goes above it. Time is linear in the length.
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
  const { text, hiddenCount, hasLookalikes, tagText } = normaliseText(raw);
  const held: { id: string; weight: number }[] = [];
  for (const index of gates.find(text)) {
    const rule = injectionRules[index];
    if (!rule) continue;
    const hits = rule.patterns.filter((pattern) => pattern.test(text)).length;
    // A second pattern of the same family adds a little: it is the same idea in other words.
    if (hits > 0) held.push({ id: rule.id, weight: Math.min(0.95, rule.weight + (hits - 1) * 0.08) });
  }
  // The same order in two languages' patterns is one order.
  const isSaidTwice = held.some((rule) => rule.id === "override-instructions");
  if (isSaidTwice) held.splice(0, held.length, ...held.filter((rule) => rule.id !== "override-other-languages"));
  if (tagText.length > 3) held.push({ id: "invisible-tag-text", weight: 0.6 });
  else if (hiddenCount >= suspiciousHiddenCount) held.push({ id: "invisible-characters", weight: 0.3 });
  if (hasLookalikes && held.length > 0) held.push({ id: "lookalike-letters", weight: 0.35 });

  held.sort((a, b) => b.weight - a.weight);
  const open = held.reduce((left, { weight }) => left * (1 - weight), 1);
  return {
    score: Math.round((1 - open) * 100),
    rules: held.map((rule) => rule.id),
    hiddenText:
      tagText.length > 3 || hiddenCount >= suspiciousHiddenCount || held.some((rule) => rule.id === "hidden-markup"),
  };
}
