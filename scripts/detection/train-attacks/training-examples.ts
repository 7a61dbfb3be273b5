import { createRandom } from "../random";
import { attackGrammar } from "./attack-grammar";
import { expand } from "./expand";
import type { Example } from "./fit-weights";
import { harmlessGrammar } from "./harmless-grammar";

const rounds = 12_000;
const seed = 20_261_129;

/** The texts that the weights are fitted on, the same every time; half of them are attacks. */
export function trainingExamples(): Example[] {
  const random = createRandom(seed);
  return Array.from({ length: rounds }, (_, round): Example => {
    const isAttack = round % 2 === 0;
    return { isAttack, text: expand("{families}", isAttack ? attackGrammar : harmlessGrammar, random) };
  });
}
