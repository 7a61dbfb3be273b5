import { describe, expect, it } from "vitest";
import { findCompiledPack } from "./load-pack";
import { caseFacts } from "./packs/run-cases";
import { typicalFacts } from "./packs/typical-facts";
import { createPolicySet, type PackInstall } from "./policy-set";
import { selectRoutes } from "./route-target";
import { buildModelFacts } from "./facts/model-facts";
import { compareSets, simulate, type SimulationCase } from "./simulate";

function setOf(...names: string[]) {
  const installs = names.flatMap((name): PackInstall[] => {
    const pack = findCompiledPack(name);
    return pack ? [{ pack, mode: "enforce" }] : [];
  });
  expect(installs.length).toBe(names.length);
  return createPolicySet(installs);
}

const cases: SimulationCase[] = [
  { id: "quiet", stage: "model", facts: typicalFacts("model") },
  {
    id: "phi",
    stage: "model",
    facts: caseFacts("model", {
      resource: { baa: false },
      context: { data: { dataClass: "phi", purpose: "treatment" } },
    }),
  },
  { id: "email", stage: "model", facts: caseFacts("model", { context: { data: { pii: ["email"] } } }) },
];

describe("simulate", () => {
  it("decides without meeting obligations, and explains", () => {
    const results = simulate(setOf("base"), cases);
    expect(results.map(({ id, decision }) => [id, decision.verdict])).toEqual([
      ["quiet", "allow"],
      ["phi", "allow"],
      ["email", "mask"],
    ]);
    expect(results[2]?.explanation).toContain("To be masked (email)");
  });

  it("shows what a pack would change, and how many changes it does not list", () => {
    const comparison = compareSets(setOf("base"), setOf("base", "hipaa"), cases);
    expect(comparison).toMatchObject({
      total: 3,
      before: { allow: 2, mask: 1, deny: 0 },
      after: { allow: 1, mask: 1, deny: 1 },
    });
    expect(comparison.changes).toMatchObject([{ id: "phi", before: "allow", after: "deny" }]);
    expect(comparison.changes[0]?.explanation).toContain("45 CFR §164.308(b)(1)");
    expect(compareSets(setOf("base"), setOf("base", "hipaa"), cases, 0)).toMatchObject({ changes: [], moreChanges: 1 });
  });
});

describe("contradicting policies", () => {
  it("end in the deny, whatever the others ask for", () => {
    const facts = caseFacts("model", {
      resource: { baa: false, region: "us", dpaSigned: false, sccSigned: false },
      context: { data: { dataClass: "phi", pii: ["email"], region: "eu", purpose: "research" } },
    });
    const [result] = simulate(setOf("base", "hipaa", "gdpr"), [{ id: "x", stage: "model", facts }]);
    expect(result?.decision.verdict).toBe("deny");
    expect(result?.decision.reasons[0]?.obligation).toBe("deny");
    expect(new Set(result?.decision.reasons.map((reason) => reason.obligation))).toEqual(
      new Set(["deny", "route", "mask"]),
    );
  });
});

describe("selectRoutes", () => {
  it("keeps the models that satisfy all targets", () => {
    const model = (name: string, input: object) => ({
      name,
      facts: buildModelFacts({ provider: "p", name, ...input }),
    });
    const models = [
      model("a", { region: "eu", baa: false }),
      model("b", { region: "eu", baa: true, errorRatePct: 5 }),
      model("c", { region: "us", baa: true }),
    ];
    const names = (...targets: string[]) => selectRoutes(models, targets).map((entry) => entry.name);
    expect(names("region:eu", "baa:true")).toEqual(["b"]);
    expect(names("error_rate_pct:4")).toEqual(["a", "c"]);
    expect(names("colour:red")).toEqual([]);
    expect(names()).toEqual(["a", "b", "c"]);
  });
});
