/**
 * `node --import tsx scripts/train-attacks.ts`: fits the weights of ideas that meet in a sentence on generated attacks and
 * generated harmless texts and writes them to lib/governance/detectors/injection/concept-weights.ts. The same grammars,
 * words and seed give the same file; run it again after a change of any of them.
 */
import { writeFileSync } from "node:fs";
import { stepsPerUnit } from "@/lib/governance/detectors/injection/classify-concepts";
import { fitWeights } from "./detection/train-attacks/fit-weights";
import { trainingExamples } from "./detection/train-attacks/training-examples";

const weights = fitWeights(trainingExamples());
const rows: string[] = [];
for (let at = 0; at < weights.length; at += 24) rows.push(`  ${weights.slice(at, at + 24).join(", ")},`);
writeFileSync(
  "lib/governance/detectors/injection/concept-weights.ts",
  `// Written by scripts/train-attacks.ts; do not edit.\n\n/** Weight of each idea and of each pair of ideas, in steps of which ${stepsPerUnit} are one unit of log odds; the constant last. */\n// prettier-ignore\nexport const conceptWeights: readonly number[] = [\n${rows.join("\n")}\n];\n`,
);
