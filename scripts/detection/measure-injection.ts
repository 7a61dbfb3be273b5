import { scoreInjection } from "@/lib/governance/detectors/score-injection";
import { areaUnderCurve } from "./area-under-curve";
import { scoredTexts, type ScoredText } from "./attack-texts";
import type { Half } from "./personal-texts";
import { createRandom } from "./random";

const seeds: Readonly<Record<Half, number>> = { tuning: 77, heldOut: 4_099 };
const rounds = 12;
const bounds = [0, 1, 20, 40, 60, 80, 101] as const;
const thresholds = [20, 40, 60, 80] as const;

const textsOf = (half: Half): ScoredText[] => scoredTexts(half, createRandom(seeds[half]), rounds);
const percent = (part: number, whole: number): string => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);

/** Prints for generated texts what share of those with a score were attacks, and what a threshold catches. */
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
  console.log(`\nArea under the curve: ${areaUnderCurve(attacks, harmless).toFixed(3)}.`);
  if (showMisses) {
    for (const { isAttack, score, text } of scored) {
      if (isAttack ? score <= 20 : score > 20)
        console.log(`${isAttack ? "missed  " : "reported"} ${score} ${JSON.stringify(text)}`);
    }
  }
}
