import { injectionRules } from "@/lib/governance/detectors/injection-rules";
import { scoreInjection } from "@/lib/governance/detectors/score-injection";
import { scoredTexts, type ScoredText } from "./attack-texts";
import type { Half } from "./personal-texts";
import { createRandom } from "./random";

const seeds: Readonly<Record<Half, number>> = { tuning: 77, heldOut: 4_099 };
const rounds = 12;
const bounds = [0, 1, 20, 40, 60, 80, 101] as const;
const thresholds = [20, 40, 60, 80] as const;

const textsOf = (half: Half): ScoredText[] => scoredTexts(half, createRandom(seeds[half]), rounds);
const percent = (part: number, whole: number): string => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);

/** Prints what share of texts with a score were attacks, what a threshold catches, and whether a fitted model does better. */
export function printInjection(half: Half, showMisses: boolean): void {
  const scored = textsOf(half).map((text) => ({ ...text, score: scoreInjection(text.text).score }));
  const attacks = scored.filter((text) => text.isAttack);
  const harmless = scored.filter((text) => !text.isAttack);
  console.log("| score | texts | of them attacks |\n| --- | ---: | ---: |");
  for (let index = 0; index + 1 < bounds.length; index += 1) {
    const [from = 0, to = 0] = [bounds[index], bounds[index + 1]];
    const inside = scored.filter(({ score }) => score >= from && score < to);
    console.log(
      `| ${from} to ${to - 1} | ${inside.length} | ${percent(inside.filter((text) => text.isAttack).length, inside.length)} |`,
    );
  }
  console.log("\n| above | attacks found | harmless texts reported |\n| --- | ---: | ---: |");
  for (const threshold of thresholds) {
    const above = (texts: readonly { score: number }[]) => texts.filter(({ score }) => score > threshold).length;
    console.log(
      `| ${threshold} | ${percent(above(attacks), attacks.length)} | ${percent(above(harmless), harmless.length)} |`,
    );
  }
  console.log("\n| kind of attack | texts | above 20 | above 60 |\n| --- | ---: | ---: | ---: |");
  for (const family of new Set(attacks.map((text) => text.family))) {
    const own = attacks.filter((text) => text.family === family);
    const above = (threshold: number) => percent(own.filter(({ score }) => score > threshold).length, own.length);
    console.log(`| ${family} | ${own.length} | ${above(20)} | ${above(60)} |`);
  }
  const weights = fit(textsOf("tuning"));
  const fitted = scored.map((text) => ({ isAttack: text.isAttack, score: predict(weights, text.text) }));
  console.log(
    `\nArea under the curve: rules ${area(scored).toFixed(3)}, regression over the rules ${area(fitted).toFixed(3)}.`,
  );
  if (showMisses) {
    for (const { isAttack, score, text } of scored) {
      if (isAttack ? score <= 20 : score > 20)
        console.log(`${isAttack ? "missed  " : "reported"} ${score} ${JSON.stringify(text)}`);
    }
  }
}

/** Chance that an attack scores above a harmless text; ties count half. */
function area(scored: readonly { isAttack: boolean; score: number }[]): number {
  const attacks = scored.filter((text) => text.isAttack);
  const harmless = scored.filter((text) => !text.isAttack);
  let wins = 0;
  for (const attack of attacks) {
    for (const other of harmless) wins += attack.score > other.score ? 1 : attack.score === other.score ? 0.5 : 0;
  }
  return wins / (attacks.length * harmless.length);
}

const featureNames = [
  ...injectionRules.map((rule) => rule.id),
  "invisible-tag-text",
  "invisible-characters",
  "lookalike-letters",
];

function features(text: string): number[] {
  const { rules } = scoreInjection(text);
  return [1, ...featureNames.map((name) => (rules.includes(name) ? 1 : 0))];
}

const predict = (weights: readonly number[], text: string): number =>
  features(text).reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);

/** Logistic regression over the rules that held, by gradient descent with a small penalty on large weights. */
function fit(texts: readonly ScoredText[]): number[] {
  const rows = texts.map(({ text, isAttack }) => ({ values: features(text), target: isAttack ? 1 : 0 }));
  const weights = Array.from({ length: featureNames.length + 1 }, () => 0);
  for (let step = 0; step < 2_000; step += 1) {
    const slopes = weights.map((weight) => 0.001 * weight);
    for (const { values, target } of rows) {
      const sum = values.reduce((total, value, index) => total + value * (weights[index] ?? 0), 0);
      const error = 1 / (1 + Math.exp(-sum)) - target;
      values.forEach((value, index) => (slopes[index] = (slopes[index] ?? 0) + (error * value) / rows.length));
    }
    slopes.forEach((slope, index) => (weights[index] = (weights[index] ?? 0) - slope));
  }
  return weights;
}
