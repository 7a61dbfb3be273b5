import { describe, expect, it } from "vitest";
import { conceptWeights } from "@/lib/governance/detectors/injection/concept-weights";
import { createRandom } from "../random";
import { expand } from "./expand";
import { fitWeights } from "./fit-weights";
import { trainingExamples } from "./training-examples";

describe("the weights of ideas", () => {
  it("are those that the grammars give, so the file is current", () => {
    expect(conceptWeights).toEqual(fitWeights(trainingExamples()));
  });

  it("are fitted on texts that are all filled in, half of them attacks, and mostly different", () => {
    const examples = trainingExamples();
    expect(examples.filter(({ isAttack }) => isAttack)).toHaveLength(examples.length / 2);
    for (const { text } of examples) expect(text).not.toMatch(/\{[a-z]\w*\}/i);
    expect(new Set(examples.map(({ text }) => text)).size).toBeGreaterThan(examples.length * 0.85);
  });
});

describe("expand", () => {
  it("fills names and alternatives and refuses unknown names", () => {
    const grammar = { greeting: ["[hello|good day] {who}"], who: ["Anna", "Ben"] };
    expect(expand("{greeting}!", grammar, createRandom(1))).toMatch(/^(?:hello|good day) (?:Anna|Ben)!$/);
    expect(expand("[INST] stays", grammar, createRandom(1))).toBe("[INST] stays");
    expect(() => expand("{nobody}", grammar, createRandom(1))).toThrow(RangeError);
  });
});
