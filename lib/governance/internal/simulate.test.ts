import { describe, expect, it } from "vitest";
import { findCompiledPack } from "../load-pack";
import { caseFacts } from "../packs/run-cases";
import { typicalFacts } from "../packs/typical-facts";
import { createPolicySet, type PackInstall } from "../policy-set";
import { selectRoutes } from "../route-target";
import { buildModelFacts } from "../facts/model-facts";
import { decide } from "../decide";
import { replayStep } from "./replay-step";
import { compareSets, type SimulationCase } from "./simulate";

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

describe("replayStep", () => {
  const set = setOf("base");
  const verdictOf = (id: string) => {
    const found = cases.find((candidate) => candidate.id === id);
    return found ? replayStep(set, found.stage, found.facts) : null;
  };

  it("takes masks as met and names what was done", () => {
    expect(cases.map(({ id }) => [id, verdictOf(id)?.verdict])).toEqual([
      ["quiet", "allow"],
      ["phi", "allow"],
      ["email", "mask"],
    ]);
    expect(verdictOf("email")?.decision.mask?.classes).toEqual(["email"]);
  });

  it("denies what nobody can meet at that stage, as a run does", () => {
    const facts = caseFacts("input", { context: { data: { pii: ["email"] } } });
    const sure = setOf("base", "gdpr", "hipaa", "ccpa-us-privacy", "responsible-ai", "soc2");
    const asked = decide(sure, "input", facts);
    const replayed = replayStep(sure, "input", facts).verdict;
    expect(replayed).toBe(asked.verdict === "allow" ? "allow" : "deny");
  });
});

describe("compareSets", () => {
  it("shows what a pack would change, and how many changes it does not list", () => {
    const comparison = compareSets(setOf("base"), setOf("base", "hipaa"), cases);
    expect(comparison).toMatchObject({
      compared: 3,
      cannotTell: 0,
      changed: 1,
      before: { allow: 2, mask: 1, deny: 0 },
      after: { allow: 1, mask: 1, deny: 1 },
    });
    expect(comparison.changes).toMatchObject([{ id: "phi", before: "allow", after: "deny" }]);
    expect(comparison.changes[0]?.explanation).toContain("45 CFR §164.308(b)(1)");
    expect(compareSets(setOf("base"), setOf("base", "hipaa"), cases, 0)).toMatchObject({ changes: [], changed: 1 });
  });

  it("cannot tell of a call without its target where a rule looks at targets", () => {
    const withheld: SimulationCase[] = [
      { id: "mail", stage: "tool", facts: typicalFacts("tool"), withheld: ["context.call.target"] },
    ];
    expect(compareSets(setOf("base"), setOf("base", "fedramp"), withheld)).toMatchObject({
      compared: 0,
      cannotTell: 1,
    });
    expect(compareSets(setOf("base"), setOf("base", "hipaa"), withheld)).toMatchObject({ compared: 1, cannotTell: 0 });
  });
});

describe("contradicting policies", () => {
  it("end in the deny, whatever the others ask for", () => {
    const facts = caseFacts("model", {
      resource: { baa: false, region: "us", dpaSigned: false, sccSigned: false },
      context: { data: { dataClass: "phi", pii: ["email"], region: "eu", purpose: "research" } },
    });
    const decision = decide(setOf("base", "hipaa", "gdpr"), "model", facts);
    expect(decision.verdict).toBe("deny");
    expect(decision.reasons[0]?.obligation).toBe("deny");
    expect(new Set(decision.reasons.map((reason) => reason.obligation))).toEqual(new Set(["deny", "route", "mask"]));
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
