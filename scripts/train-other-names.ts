/**
 * `node --import tsx scripts/train-other-names.ts [zh|ja|ar]`: fits the weights by which names of people are told from
 * other words in Chinese, Japanese and Arabic, on generated text, and writes them to
 * lib/governance/detectors/names/weights. The same lists, patterns and seeds give the same files.
 */
import { writeFileSync } from "node:fs";
import { createArabicKnowledge, forEachArabicCandidate } from "@/lib/governance/detectors/names/find-arabic-names";
import { createChineseKnowledge, forEachChineseCandidate } from "@/lib/governance/detectors/names/find-chinese-names";
import {
  createJapaneseKnowledge,
  forEachJapaneseCandidate,
} from "@/lib/governance/detectors/names/find-japanese-names";
import { createRandom } from "./detection/random";
import { arabic } from "./detection/train-names/arabic-language";
import { chinese } from "./detection/train-names/chinese-language";
import { japanese } from "./detection/train-names/japanese-language";
import { fitModel, type EachCandidate } from "./detection/train-names/fit-model";
import { createLanguageGenerator, type Language } from "./detection/train-names/han-example";

const [examples, keptOf, outOf] = [60_000, 75, 100];

/** Three words of four, by their letters: what the model learns from has words that its lists do not have. */
function keep(word: string): boolean {
  let hash = 7;
  for (const character of word) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 100_003;
  return hash % outOf < keptOf;
}

const trainings: Record<string, { language: Language; each: () => EachCandidate; name: string }> = {
  zh: {
    language: chinese,
    name: "chinese",
    each: () => {
      const knowledge = createChineseKnowledge(keep);
      return (text, visit) => forEachChineseCandidate(text, knowledge, visit);
    },
  },
  ja: {
    language: japanese,
    name: "japanese",
    each: () => {
      const knowledge = createJapaneseKnowledge(keep);
      return (text, visit) => forEachJapaneseCandidate(text, knowledge, visit);
    },
  },
  ar: {
    language: arabic,
    name: "arabic",
    each: () => {
      const knowledge = createArabicKnowledge(keep);
      return (text, visit) => forEachArabicCandidate(text, knowledge, visit);
    },
  },
};

for (const [code, { language, each, name }] of Object.entries(trainings)) {
  if (process.argv[2] !== undefined && process.argv[2] !== code) continue;
  const weights = fitModel(createLanguageGenerator(language, createRandom(20_261_129)), each(), examples);
  const text = Buffer.from(weights.buffer).toString("base64");
  const lines = text.match(/.{1,116}/g) ?? [];
  writeFileSync(
    `lib/governance/detectors/names/weights/${name}-weights.ts`,
    `// Written by scripts/train-other-names.ts; do not edit.\n\n/** Weight of each feature: signed bytes in base64. */\nexport const ${name}Weights = \`\n${lines.join("\n")}\n\`;\n`,
  );
  console.log(code, "weights that are not zero:", weights.filter((weight) => weight !== 0).length);
}
