/**
 * `node --import tsx scripts/train-addresses.ts`: fits the weights by which postal addresses are told from other words
 * and numbers, on generated text, and writes them to lib/governance/detectors/addresses/address-weights.ts. The same
 * lists, sentences and seeds give the same file. Prints precision and recall on generated text that was not fitted.
 */
import { writeFileSync } from "node:fs";
import { fitTagger, measureTagger, stepsPerUnit } from "./detection/train-addresses/fit-tagger";
import { createGenerator } from "./detection/train-names/generate-example";
import { createRandom } from "./detection/random";

const [examples, checks] = [150_000, 10_000];
const weights = fitTagger(createGenerator("train", createRandom(20_261_129)), examples);
for (const lead of [0, 20, 40, 60]) {
  const { right, wrong, found, addresses } = measureTagger(
    createGenerator("held-out", createRandom(11)),
    checks,
    weights,
    lead,
  );
  const [precision, recall] = [right / (right + wrong), found / addresses].map((share) => (100 * share).toFixed(1));
  console.log(`lead ${lead}: precision ${precision} %, recall ${recall} %`);
}

const lines =
  Buffer.from(weights.buffer)
    .toString("base64")
    .match(/.{1,160}/g) ?? [];
writeFileSync(
  "lib/governance/detectors/addresses/address-weights.ts",
  `// Written by scripts/train-addresses.ts; do not edit.\n\n// prettier-ignore\nconst packed = [\n${lines.map((line) => `  "${line}",`).join("\n")}\n];\n\nlet weights: Int8Array | null = null;\n\n/** Weight of each feature of a token, in steps of which ${stepsPerUnit} are one unit of log odds. */\nexport function addressWeights(): Int8Array {\n  weights ??= new Int8Array(Buffer.from(packed.join(""), "base64"));\n  return weights;\n}\n`,
);
