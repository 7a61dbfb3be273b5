/**
 * `node --import tsx scripts/train-names.ts`: fits the weights by which names of people in Latin letters are told from
 * other capitalised words, on generated text, and writes them to lib/governance/detectors/names/name-weights.ts. The
 * same lists, sentences and seeds give the same file. Prints precision and recall on generated text that was not fitted.
 */
import { writeFileSync } from "node:fs";
import { createGenerator } from "./detection/train-names/generate-example";
import { fitWeights, measureLead, stepsPerUnit } from "./detection/train-names/fit-weights";
import { createRandom } from "./detection/random";

const [examples, checks] = [120_000, 20_000];
const weights = fitWeights(createGenerator("train", createRandom(20_261_121)), examples);
for (const lead of [0, 8, 16, 24, 32, 40, 48]) {
  const { right, wrong, names } = measureLead(createGenerator("held-out", createRandom(7)), checks, weights, lead);
  const [precision, recall] = [right / (right + wrong), right / names].map((share) => (100 * share).toFixed(1));
  console.log(`lead ${lead}: precision ${precision} %, recall ${recall} %`);
}
const rows: string[] = [];
for (let at = 0; at < weights.length; at += 24) rows.push(`  ${weights.slice(at, at + 24).join(", ")},`);
writeFileSync(
  "lib/governance/detectors/names/name-weights.ts",
  `// Written by scripts/train-names.ts; do not edit.\n\n/** Weight of each feature of a candidate, in steps of which ${stepsPerUnit} are one unit of log odds. */\n// prettier-ignore\nexport const nameWeights: readonly number[] = [\n${rows.join("\n")}\n];\n`,
);
