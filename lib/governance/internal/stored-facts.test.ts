import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StageFacts } from "../cedar/request";
import { STAGES } from "../cedar/schema-types";
import { decide } from "../decide";
import { findCompiledPack, findPackSource, listPackManifests } from "../load-pack";
import { arbitraryFacts } from "../packs/arbitrary-facts";
import { caseFacts } from "../packs/run-cases";
import { typicalFacts } from "../packs/typical-facts";
import { createPolicySet } from "../policy-set";
import { restoreFacts, storeFacts } from "./stored-facts";

const policies = listPackManifests().flatMap(({ name }) => findPackSource(name)?.policies ?? []);
const everything = createPolicySet(
  listPackManifests().flatMap(({ name }) => {
    const pack = findCompiledPack(name);
    return pack ? [{ pack, mode: "enforce" as const }] : [];
  }),
);
/** As a column of the database gives it back. */
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("storeFacts and restoreFacts", () => {
  it.each(STAGES)("give the same facts and so the same decision at stage %s", (stage) => {
    const own = policies.filter((policy) => policy.stages.includes(stage));
    fc.assert(
      fc.property(arbitraryFacts(stage, own), (facts) => {
        const restored = restoreFacts(stage, throughJson(storeFacts(stage, facts)));
        const target = "call" in facts.context ? facts.context.call.target : "";
        fc.pre(restored !== null && target === "");
        expect(restored?.facts).toEqual(facts);
        const [first, again] = [decide(everything, stage, facts), decide(everything, stage, restored?.facts ?? facts)];
        expect([again.verdict, again.reasons, again.observed]).toEqual([first.verdict, first.reasons, first.observed]);
      }),
      { numRuns: 60 },
    );
  });

  it("keep a usual step below two kilobytes", () => {
    for (const stage of STAGES)
      expect(JSON.stringify(storeFacts(stage, typicalFacts(stage))).length).toBeLessThan(2_000);
  });

  it("keep declared facts only, and withhold what a call is aimed at", () => {
    const facts = caseFacts("tool", { context: { call: { target: "anna.berg@example.com" } } });
    const stray = {
      ...facts,
      secret: "x",
      context: { ...facts.context, prompt: "the whole text" },
    } as StageFacts<"tool">;
    const text = JSON.stringify(storeFacts("tool", stray));
    expect(text).not.toContain("anna");
    expect(text).not.toContain("whole text");
    expect(restoreFacts("tool", throughJson(storeFacts("tool", stray)))?.withheld).toEqual(["context.call.target"]);
    const untargeted = caseFacts("tool", {});
    expect(restoreFacts("tool", throughJson(storeFacts("tool", untargeted)))).toEqual({
      facts: untargeted,
      withheld: [],
    });
  });

  it("keep nothing that is too large, and give nothing back for what they cannot read", () => {
    const large = caseFacts("model", {
      agent: { allowedTools: Array.from({ length: 900 }, (_, index) => `a-tool-with-a-long-name-${index}`) },
    });
    expect(storeFacts("model", large)).toBeNull();
    const stored = throughJson(storeFacts("model", typicalFacts("model"))) as Record<string, unknown>;
    for (const wrong of [null, {}, [], "x", { ...stored, schema: "other" }, { ...stored, agentId: 7 }]) {
      expect(restoreFacts("model", wrong)).toBeNull();
    }
  });
});
