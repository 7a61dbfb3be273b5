import { detect } from "@/lib/governance/detectors/detect";
import { personalTexts, type Half } from "./personal-texts";
import { createRandom } from "./random";

const seeds: Readonly<Record<Half, number>> = { tuning: 20_261_121, heldOut: 815_047 };
const rounds = 20;

type Line = { texts: number; gold: number; found: number; extra: number };

/** Prints recall per group, and how often something was reported where nothing is. */
export function printPersonal(half: Half, showMisses: boolean): void {
  const lines = new Map<string, Line>();
  let [reported, right] = [0, 0];
  for (const { text, group: whole, language, gold } of personalTexts(half, createRandom(seeds[half]), rounds)) {
    const group = language && gold.length > 0 ? `${whole}, ${language}` : whole;
    const line = lines.get(group) ?? { texts: 0, gold: 0, found: 0, extra: 0 };
    lines.set(group, line);
    line.texts += 1;
    line.gold += gold.length;
    const spans = detect(text);
    const half = (a: { start: number; end: number }, b: { start: number; end: number }) =>
      2 * (Math.min(a.end, b.end) - Math.max(a.start, b.start)) >= b.end - b.start;
    const isFound = gold.map((wanted) => spans.some((span) => span.class === wanted.class && half(span, wanted)));
    line.found += isFound.filter(Boolean).length;
    const wrong = spans.filter((span) => !gold.some((wanted) => span.start < wanted.end && span.end > wanted.start));
    line.extra += wrong.length;
    reported += spans.length;
    right += spans.length - wrong.length;
    if (showMisses && (wrong.length > 0 || isFound.includes(false))) {
      const told = spans.map((span) => `${span.class}=${text.slice(span.start, span.end)}`).join(" | ");
      console.log(`${group.padEnd(28)} ${text}   [${told}]`);
    }
  }
  console.log("| what | values | found with its class | reported beside it |\n| --- | ---: | ---: | ---: |");
  for (const [group, { texts, gold, found, extra }] of lines) {
    const recall = gold === 0 ? "" : `${((100 * found) / gold).toFixed(1)} %`;
    console.log(`| ${group} | ${gold === 0 ? `${texts} texts` : gold} | ${recall} | ${extra} |`);
  }
  console.log(`\nOf ${reported} findings ${((100 * right) / reported).toFixed(1)} % lie on something personal.\n`);
}
