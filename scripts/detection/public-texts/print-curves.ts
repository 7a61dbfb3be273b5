import { scoreInjection } from "@/lib/governance/detectors/score-injection";
import { areaUnderCurve } from "../area-under-curve";
import type { LabelledText } from "./load-texts";

type Scored = LabelledText & { readonly score: number; readonly rules: readonly string[] };

const thresholds = [20, 40, 60, 80] as const;
const bands = [0, 1, 20, 40, 60, 81, 90, 101] as const;

/** Prints per set what lies above each threshold, then the curve over all sets; with `missesOf` the texts of that set that are on the wrong side of 20. */
export function printCurves(texts: readonly LabelledText[], missesOf?: string): void {
  const scored: Scored[] = texts.map((text) => {
    const { score, rules } = scoreInjection(text.text);
    return { ...text, score, rules };
  });
  for (const part of new Set(scored.map((text) => text.part))) {
    const own = scored.filter((text) => text.part === part);
    const harmless = own.filter((text) => !text.isAttack);
    console.log(`\n## ${part}\n\n| set | kind | texts | > 20 | > 40 | > 60 | > 80 | area under the curve |`);
    console.log("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (const set of new Set(own.map((text) => text.set))) {
      const inSet = own.filter((text) => text.set === set);
      printRow(
        `${set.name} (${set.source})`,
        set.kind,
        inSet,
        set.isAttack ? areaUnderCurve(inSet, harmless) : undefined,
      );
    }
    const attacks = own.filter((text) => text.isAttack);
    printRow("**all attacks**", "", attacks, areaUnderCurve(attacks, harmless));
    printRow("**all harmless**", "", harmless);
    const languages = new Set(attacks.map((text) => text.language).filter((language) => language !== ""));
    for (const language of languages)
      printRow("attacks by language", language, attacks.filter((text) => text.language === language)); // prettier-ignore
    printBands(own);
  }
  for (const { set, isAttack, score, rules, text } of scored) {
    if (set.name === missesOf && (isAttack ? score <= 20 : score > 20))
      console.log(`${score} [${rules.join(" ")}] ${JSON.stringify(text.slice(0, 600))}`);
  }
}

const share = (part: number, whole: number): string => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);

function printRow(name: string, kind: string, texts: readonly Scored[], area?: number): void {
  const above = thresholds.map((threshold) =>
    share(texts.filter(({ score }) => score > threshold).length, texts.length),
  );
  console.log(`| ${[name, kind, texts.length, ...above, area?.toFixed(3) ?? ""].join(" | ")} |`);
}

/**
 * What share of the texts in each band of the score were attacks, when every set counts the same within its side and one
 * text in ten is an attack.
 */
function printBands(texts: readonly Scored[]): void {
  console.log("\n| score | of attacks | of harmless texts | attacks among these, of a mix with 10 % attacks |");
  console.log("| --- | ---: | ---: | ---: |");
  for (let index = 0; index + 1 < bands.length; index += 1) {
    const [from = 0, end = 0] = [bands[index], bands[index + 1]];
    const inside = (isAttack: boolean): number => meanOverSets(texts.filter((text) => text.isAttack === isAttack), from, end); // prettier-ignore
    const [attacks, harmless] = [inside(true), inside(false)];
    const mixed = share(0.1 * attacks, 0.1 * attacks + 0.9 * harmless);
    console.log(`| ${from} to ${end - 1} | ${share(attacks, 1)} | ${share(harmless, 1)} | ${mixed} |`);
  }
}

function meanOverSets(texts: readonly Scored[], from: number, end: number): number {
  const sets = [...new Set(texts.map((text) => text.set))];
  const shares = sets.map((set) => {
    const own = texts.filter((text) => text.set === set);
    return own.filter(({ score }) => score >= from && score < end).length / own.length;
  });
  return shares.reduce((sum, value) => sum + value, 0) / Math.max(1, sets.length);
}
