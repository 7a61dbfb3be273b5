import { expect, it } from "vitest";
import type { StageFacts } from "../cedar/request";
import { findCompiledPack } from "../load-pack";
import { typicalFacts } from "../packs/typical-facts";
import { createPolicySet } from "../policy-set";
import { replayStep } from "./replay-step";

const packs = ["base", "pci-dss"].map((name) => {
  const pack = findCompiledPack(name);
  if (!pack) throw new Error(`no pack ${name}`);
  return { pack, mode: "enforce" as const };
});

function withCard(kind: string): StageFacts<"store"> {
  const facts = typicalFacts("store");
  const data = { ...facts.context.data, pii: ["card"] };
  return { ...facts, resource: { kind, retentionDays: 0, encrypted: true }, context: { ...facts.context, data } };
}

/** As the enforcement points do it: texts are masked before they are kept, a file cannot be. */
it.each([
  ["artifact", "mask"],
  ["memory", "mask"],
  ["log", "mask"],
  ["knowledge_base", "deny"],
])("takes a mask on what is kept in %s for %s", (kind, verdict) => {
  const replayed = replayStep(createPolicySet(packs), "store", withCard(kind));
  expect(replayed.verdict).toBe(verdict);
  expect(replayed.decision.reasons.map(({ policyId }) => policyId)).toEqual(["pci-pan-unreadable"]);
});
