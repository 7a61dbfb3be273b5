import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { preparsePolicySet, statefulIsAuthorized } from "../cedar/cedar-wasm";
import { compileCondition } from "../cedar/compile-expression";
import { compilePolicy } from "../cedar/compile-policy";
import { conjunctsOf } from "../cedar/conjuncts";
import { renderSchemaModule } from "../cedar/generate-schema";
import type { PolicyDefinition } from "../cedar/policy-definition";
import { toEvaluationRequest, type StageFacts } from "../cedar/request";
import { toCedarCall } from "../cedar/run-on-cedar";
import { STAGES, type Stage } from "../cedar/schema-types";
import type { ModelFacts } from "../cedar/schema.generated";
import { decide } from "../decide";
import { CLASS_GROUPS } from "../detectors/span-classes";
import { findCompiledPack, findPackSource, listPackManifests } from "../load-pack";
import { createPolicySet } from "../policy-set";
import { satisfiesRouteTarget } from "../route-target";
import { arbitraryFacts } from "./arbitrary-facts";
import { normaliseConditions } from "./normalise-conditions";
import { packFolders, readPack, renderCasesModule, renderPacksModule } from "./read-pack";
import { caseFacts, runCases } from "./run-cases";
import { typicalFacts } from "./typical-facts";

const governance = join(import.meta.dirname, "..");
const root = join(governance, "../../packs");
const folders = packFolders(root);
const packs = folders.map((name) => readPack(root, name));
const policies = packs.flatMap((pack) => pack.source.policies);

describe("the shipped packs", () => {
  it.each(packs.map((pack) => [pack.source.manifest.name, pack] as const))("%s passes its own cases", (_, pack) => {
    expect(runCases(pack.source.policies, pack.cases).failures).toEqual([]);
  });

  it("are compiled into the product as they are in their folders", () => {
    const onDisk = (file: string) => readFileSync(join(governance, file), "utf8");
    expect(onDisk("packs.generated.ts") === renderPacksModule(packs)).toBe(true);
    expect(onDisk("pack-cases.generated.ts") === renderCasesModule(packs)).toBe(true);
    const schema = onDisk("cedar/schema.cedarschema");
    expect(onDisk("cedar/schema.generated.ts") === renderSchemaModule(schema)).toBe(true);
    expect(listPackManifests().map((manifest) => manifest.name)).toEqual(folders);
    expect(findPackSource("base")?.policies.length).toBe(packs[0]?.source.policies.length);
    expect(findPackSource("no-such-pack")).toBeNull();
  });

  it("give every policy an id of its own across all packs", () => {
    expect(new Set(policies.map((policy) => policy.id)).size).toBe(policies.length);
  });

  it("run on closures, so that no shipped policy costs a call into Cedar", () => {
    const slow = policies.map(compilePolicy).filter((policy) => policy.engine !== "closure");
    expect(slow.map((policy) => policy.definition.id)).toEqual([]);
  });

  it("say why when two policies have the same effect, stages and conditions, in whatever order these are written", () => {
    const byCondition = Map.groupBy(policies, (policy) =>
      JSON.stringify([policy.effect, [...policy.stages].sort(), normaliseConditions(policy)]),
    );
    const byId = new Map(policies.map((policy) => [policy.id, policy]));
    for (const group of byCondition.values()) {
      // One stands for itself; every other one names the policy that it repeats, and gives a reason of its own.
      const unexplained = group.filter((policy) => policy.sameAs === null).map((policy) => policy.id);
      expect(unexplained.length, unexplained.join()).toBeLessThanOrEqual(1);
    }
    for (const { id, sameAs, rationale } of policies) {
      if (sameAs === null) continue;
      expect(byId.has(sameAs), `${id} repeats a policy that there is not`).toBe(true);
      expect(rationale, `${id} gives the reason of the policy that it repeats`).not.toBe(byId.get(sameAs)?.rationale);
      expect(rationale, `${id} does not say why it repeats ${sameAs}`).toMatch(/repeats|the same condition/i);
    }
  });

  it("are tested with at least two cases in which each holds and two near misses", () => {
    const few = packs.flatMap(({ source, cases }) =>
      source.policies.flatMap(({ id, json }) =>
        [true, false].flatMap((holds) => {
          const count = cases.filter((candidate) => candidate.policy === id && candidate.holds === holds).length;
          // Without a condition there is no near miss.
          return count >= 2 || (!holds && json.conditions.length === 0) ? [] : [`${id}: ${count} with holds=${holds}`];
        }),
      ),
    );
    expect(few).toEqual([]);
    expect(policies.length).toBeGreaterThanOrEqual(184);
  });

  it("have near misses that miss by one condition, and not both by the same where there are several", () => {
    for (const { source, cases } of packs) {
      for (const policy of source.policies) {
        const tests = conjunctsOf(policy).map(compileCondition);
        const near = cases.filter((candidate) => candidate.policy === policy.id && !candidate.holds);
        const missed = near.map(({ stage, facts, name }) => {
          const request = toEvaluationRequest(stage, caseFacts(stage, facts));
          const failing = tests.flatMap((test, index) => (test(request) ? [] : [index]));
          expect(failing, `${policy.id}: ${name}`).toHaveLength(1);
          return failing[0];
        });
        if (tests.length > 1) expect(new Set(missed).size, policy.id).toBeGreaterThan(1);
      }
    }
  });

  it("leave keys and passwords out where a rule is about personal data, all of them", () => {
    const listed = policies.flatMap(({ id, text }) => {
      const list = /!\[([^\]]*)\]\s*\.containsAll\s*\(context\.data\.pii\)/.exec(text)?.[1];
      return list ? [{ id, classes: [...list.matchAll(/"([a-z_]+)"/g)].map((match) => match[1]).sort() }] : [];
    });
    expect(listed.length).toBeGreaterThan(15);
    const secrets = ["secret", ...(CLASS_GROUPS.secret ?? [])].sort();
    for (const { id, classes } of listed) expect(classes, id).toEqual(secrets);
  });

  /** An obligation that stays after it was met would be a deny in disguise. */
  it("lift every mask, approval and route once it is met", () => {
    for (const { source, cases } of packs) {
      for (const { policy: id, stage, holds, facts: changes, name } of cases) {
        const policy = source.policies.find((candidate) => candidate.id === id);
        if (!policy || !holds || !["mask", "approve", "route"].includes(policy.obligation)) continue;
        const facts = caseFacts(stage, changes);
        const { data, approvals } = facts.context;
        const classes = policy.classes.includes("*") ? data.pii : policy.classes;
        const met = {
          ...facts,
          resource: policy.routeTo === null ? facts.resource : satisfying(facts.resource, policy.routeTo),
          context: {
            ...facts.context,
            data: policy.obligation === "mask" ? { ...data, masked: [...data.masked, ...classes] } : data,
            approvals:
              policy.obligation === "approve"
                ? { ...approvals, roles: [...policy.approvers], count: policy.approvalsNeeded }
                : approvals,
          },
        } as StageFacts;
        expect(compilePolicy(policy).test(toEvaluationRequest(stage, met)), `${id}: ${name}`).toBe(false);
      }
    }
  });

  it("only enforce the base pack by default", () => {
    const enforced = packs.filter((pack) => pack.source.manifest.defaultMode === "enforce");
    expect(enforced.map((pack) => pack.source.manifest.name)).toEqual(["base"]);
  });

  it("leave a quiet step in a well-kept workspace alone, all enforced at once", () => {
    const installs = folders.flatMap((name) => {
      const pack = findCompiledPack(name);
      return pack ? [{ pack, mode: "enforce" as const }] : [];
    });
    const set = createPolicySet(installs);
    for (const stage of STAGES) {
      const decision = decide(set, stage, typicalFacts(stage));
      expect([stage, decision.verdict, decision.reasons.map((reason) => reason.obligation)]).toEqual([
        stage,
        "allow",
        ["allow"],
      ]);
    }
  });
});

/** The compiled engine may not differ from Cedar in a single policy on a single request. */
describe("closures against Cedar", () => {
  const perStage = Number(process.env.DIFFERENTIAL_REQUESTS ?? 2_400) / STAGES.length;

  it.each(STAGES)(
    "agree at stage %s",
    (stage) => {
      const own = policies.filter((policy) => policy.stages.includes(stage));
      const compiled = own.map((policy) => ({ id: policy.id, test: compilePolicy(policy).test }));
      const reference = prepare(stage, own);
      let held = 0;
      fc.assert(
        fc.property(arbitraryFacts(stage, own), (facts) => {
          const request = toEvaluationRequest(stage, facts);
          const ours = compiled.filter((policy) => policy.test(request)).map((policy) => policy.id);
          held += ours.length;
          expect(ours.sort()).toEqual(reference(request).sort());
        }),
        { numRuns: perStage },
      );
      expect(held).toBeGreaterThan(perStage / 10);
    },
    120_000,
  );
});

/** The resource changed so that the target is satisfied, checked by the function that routers use. */
function satisfying(resource: StageFacts["resource"], target: string): StageFacts["resource"] {
  const [attribute = "", value = ""] = target.split(":");
  const name = attribute.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const parsed = value === "true" || value === "false" ? value === "true" : /^\d+$/.test(value) ? Number(value) : value;
  const changed = { ...resource, [name]: parsed } as ModelFacts;
  expect(satisfiesRouteTarget(changed, target)).toBe(true);
  return changed;
}

function prepare(stage: Stage, own: readonly PolicyDefinition[]) {
  const names = (["forbid", "permit"] as const).map((effect) => {
    const entries = own.filter((policy) => policy.effect === effect).map((policy) => [policy.id, policy.json] as const);
    const name = `differential-${stage}-${effect}`;
    expect(preparsePolicySet(name, { staticPolicies: Object.fromEntries(entries) }).type).toBe("success");
    return name;
  });
  return (request: ReturnType<typeof toEvaluationRequest>): string[] =>
    names.flatMap((preparsedPolicySetId) => {
      const answer = statefulIsAuthorized({ ...toCedarCall(request), preparsedPolicySetId });
      if (answer.type === "failure") throw new Error(answer.errors[0]?.message);
      expect(answer.response.diagnostics.errors).toEqual([]);
      return answer.response.diagnostics.reason;
    });
}
