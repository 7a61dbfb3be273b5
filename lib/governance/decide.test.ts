import { describe, expect, it } from "vitest";
import { parsePolicies } from "./cedar/parse-policies";
import type { StageFacts } from "./cedar/request";
import { decide } from "./decide";
import { enforce, MAX_ROUNDS } from "./enforce";
import { explainDecision } from "./internal/explain-decision";
import { findCompiledPack } from "./load-pack";
import { caseFacts } from "./packs/run-cases";
import { typicalFacts } from "./packs/typical-facts";
import { compilePack, createPolicySet, type CompiledPack, type PackInstall } from "./policy-set";
import { storeFacts } from "./internal/stored-facts";

function packOf(text: string, name = "custom"): CompiledPack {
  const { policies, problems } = parsePolicies(text);
  expect(problems).toEqual([]);
  return compilePack(name, "1.0.0", policies);
}

function base(): CompiledPack {
  const pack = findCompiledPack("base");
  if (!pack) throw new Error("the base pack is missing");
  return pack;
}

const withBase = (...installs: PackInstall[]) => createPolicySet([{ pack: base(), mode: "enforce" }, ...installs]);

/** A forbid at stage model; `more` holds further annotations. */
function rule(id: string, obligation: string, condition: string, more = ""): string {
  return `@id("${id}") @title("Rule ${id}") @citation("X 1") @stage("model") @obligation("${obligation}") ${more} @rationale("Because.")
    forbid (principal is Mandate::Agent, action == Mandate::Action::"model", resource is Mandate::Model) when { ${condition} };`;
}

describe("decide", () => {
  it("allows what the base pack does not forbid, and says what permitted it", () => {
    const decision = decide(withBase(), "model", typicalFacts("model"));
    expect(decision).toMatchObject({ verdict: "allow", stage: "model", rounds: 1, failure: null });
    expect(decision.reasons.map((reason) => reason.policyId)).toEqual(["base-permit-agents"]);
    expect(decision.policySetVersion).toMatch(/^[0-9a-f]{64}$/);
    expect(Number.isInteger(decision.durationUs)).toBe(true);
  });

  it("denies when no policy permits", () => {
    const decision = decide(createPolicySet([]), "model", typicalFacts("model"));
    expect(decision).toMatchObject({ verdict: "deny", failure: { code: "no_permit" } });
  });

  it("names what to mask, and allows once it is masked", () => {
    const found = caseFacts("model", { context: { data: { pii: ["email", "card", "api_key", "secret"] } } });
    const decision = decide(withBase(), "model", found);
    expect(decision.verdict).toBe("mask");
    expect(decision.mask?.classes).toEqual(["secret", "email", "card"]);
    const masked = caseFacts("model", {
      context: { data: { pii: ["email", "card", "api_key", "secret"], masked: ["secret", "email", "card"] } },
    });
    const after = decide(withBase(), "model", masked);
    expect(after.verdict).toBe("allow");
    expect(after.observed.map((policy) => policy.policyId)).toEqual(["base-log-personal-data"]);
  });

  it("does not mask before a model that runs inside the installation", () => {
    const facts = caseFacts("model", { resource: { external: false }, context: { data: { pii: ["email", "ssn"] } } });
    expect(decide(withBase(), "model", facts).verdict).toBe("allow");
  });

  it("asks for approval as the autonomy says", () => {
    const ask = (agent: object, resource: object, data: object = {}) =>
      decide(
        withBase(),
        "tool",
        caseFacts("tool", { agent: { ...agent }, resource: { ...resource }, context: { data } }),
      ).verdict;
    expect(ask({ autonomy: "ask_always" }, {})).toBe("require_approval");
    expect(ask({ autonomy: "ask_when_risky" }, {})).toBe("allow");
    expect(ask({ autonomy: "ask_when_risky" }, { sideEffect: true })).toBe("require_approval");
    expect(ask({ autonomy: "autonomous" }, { sideEffect: true })).toBe("allow");
    expect(ask({ autonomy: "autonomous" }, { sideEffect: true }, { taint: ["untrusted"] })).toBe("require_approval");
    expect(ask({ autonomy: "autonomous" }, {}, { taint: ["untrusted"] })).toBe("allow");
  });

  it("resolves deny before route before mask before approve", () => {
    const texts = {
      a: rule("a-deny", "deny", "context.promptTokens > 1"),
      b: rule("b-route", "route", "context.promptTokens > 1", '@route_to("region:eu")'),
      c: rule("c-mask", "mask", 'context.data.pii.contains("email")', '@classes("*")'),
      d: rule("d-approve", "approve", "context.promptTokens > 1", '@approver("dpo")'),
    };
    const facts = caseFacts("model", { resource: { external: false }, context: { data: { pii: ["email"] } } });
    const verdictOf = (...keys: (keyof typeof texts)[]) =>
      decide(withBase({ pack: packOf(keys.map((key) => texts[key]).join("\n")), mode: "enforce" }), "model", facts)
        .verdict;
    expect(verdictOf("d", "c", "b", "a")).toBe("deny");
    expect(verdictOf("d", "c", "b")).toBe("route");
    expect(verdictOf("d", "c")).toBe("mask");
    expect(verdictOf("d")).toBe("require_approval");
  });

  it("keeps monitor mode and log policies apart from the verdict", () => {
    const pack = packOf(rule("m-deny", "deny", "context.promptTokens > 1"));
    const decision = decide(withBase({ pack, mode: "monitor" }), "model", typicalFacts("model"));
    expect(decision.verdict).toBe("allow");
    expect(decision.observed).toMatchObject([{ policyId: "m-deny", mode: "monitor", obligation: "deny" }]);
    expect(explainDecision(decision)).toContain(
      "Observed only: “Rule m-deny” (m-deny, custom@1.0.0) would have denied it.",
    );
    const off = decide(
      withBase({ pack, mode: "monitor", policyModes: { "m-deny": "off" } }),
      "model",
      typicalFacts("model"),
    );
    expect(off.observed).toEqual([]);
  });

  it("lets an exception take the power of a policy until it expires, and shows it", () => {
    const pack = packOf(rule("e-deny", "deny", "context.promptTokens > 1"));
    const nowMs = typicalFacts("model").context.time.nowMs;
    const set = (expiresAtMs: number, agentId?: string) =>
      createPolicySet(
        [
          { pack: base(), mode: "enforce" },
          { pack, mode: "enforce" },
        ],
        [{ policyId: "e-deny", owner: "mem_1", reason: "Pilot.", expiresAtMs, ...(agentId ? { agentId } : {}) }],
      );
    const active = decide(set(nowMs + 1), "model", typicalFacts("model"));
    expect(active.verdict).toBe("allow");
    expect(active.observed).toMatchObject([{ policyId: "e-deny", exception: { owner: "mem_1" } }]);
    expect(decide(set(nowMs), "model", typicalFacts("model")).verdict).toBe("deny");
    expect(decide(set(nowMs + 1, "agent_other"), "model", typicalFacts("model")).verdict).toBe("deny");
  });

  it("gives a set with another mode, version or exception another digest, and the same set the same", () => {
    const other = createPolicySet([{ pack: base(), mode: "enforce", policyModes: { "base-mask-email": "off" } }]);
    expect(withBase().version).toBe(withBase().version);
    expect(other.version).not.toBe(withBase().version);
  });

  it("stores classes, scores and names with the decision, never more", () => {
    const facts = caseFacts("tool", { context: { call: { target: "confidential-target" } } });
    const { evaluated, ...decision } = decide(withBase(), "tool", facts);
    const stored = { ...decision, fullFacts: evaluated && storeFacts("tool", evaluated) };
    expect(JSON.stringify(stored)).not.toContain("confidential-target");
  });
});

describe("decide fails closed", () => {
  const facts = typicalFacts("model");

  it.each<[string, (facts: StageFacts<"model">) => unknown, string]>([
    [
      "a missing fact",
      ({ context: { data: _, ...context }, ...rest }) => ({ ...rest, context }),
      "context.data is missing",
    ],
    ["a fraction", (given) => ({ ...given, context: { ...given.context, promptTokens: 1.5 } }), "safe integer"],
    [
      "an unsafe integer",
      (given) => ({ ...given, context: { ...given.context, promptTokens: 2 ** 53 } }),
      "safe integer",
    ],
    [
      "a fact of the wrong type",
      (given) => ({ ...given, agent: { ...given.agent, disabled: "no" } }),
      "agent.disabled",
    ],
    ["a set with a number", (given) => ({ ...given, agent: { ...given.agent, scopes: [1] } }), "agent.scopes"],
    ["null", () => null, "facts are missing"],
  ])("on %s", (_, change, message) => {
    const decision = decide(withBase(), "model", change(facts) as StageFacts<"model">);
    expect(decision).toMatchObject({ verdict: "deny", failure: { code: "invalid_facts" } });
    expect(decision.failure?.message).toContain(message);
    expect(explainDecision(decision)).toContain(message);
  });

  it("when a policy cannot be evaluated, on either engine", () => {
    for (const engine of ["closure", "cedar"] as const) {
      const pack = packOf(rule("broken", "deny", "context.promptTokens > 1000000"));
      const policies = pack.policies.map((policy) => ({
        ...policy,
        engine,
        test: () => {
          throw new Error("integer overflow");
        },
      }));
      const decision = decide(withBase({ pack: { ...pack, policies }, mode: "enforce" }), "model", facts);
      expect(decision).toMatchObject({ verdict: "deny", failure: { code: "evaluation_error", policyId: "broken" } });
      const observed = decide(withBase({ pack: { ...pack, policies }, mode: "monitor" }), "model", facts);
      expect(observed).toMatchObject({
        verdict: "allow",
        observed: [{ policyId: "broken", error: "integer overflow" }],
      });
    }
  });

  it("when Cedar itself reports an overflow", () => {
    const pack = packOf(
      rule("overflow", "deny", "context.promptTokens + 9007199254740000 + context.promptTokens * 900719925474 > 1"),
    );
    expect(pack.policies[0]?.engine).toBe("cedar");
    const large = caseFacts("model", { context: { promptTokens: Number.MAX_SAFE_INTEGER } });
    const decision = decide(withBase({ pack, mode: "enforce" }), "model", large);
    expect(decision).toMatchObject({ verdict: "deny", failure: { code: "evaluation_error" } });
  });

  it("when an obligation is unknown to the engine", () => {
    const pack = packOf(rule("odd", "deny", "context.promptTokens > 1"));
    const policies = pack.policies.map((policy) => ({
      ...policy,
      definition: { ...policy.definition, obligation: "quarantine" as "deny" },
    }));
    const decision = decide(withBase({ pack: { ...pack, policies }, mode: "enforce" }), "model", facts);
    expect(decision).toMatchObject({ verdict: "deny", failure: { code: "unknown_obligation" } });
  });

  it("when deciding takes too long", () => {
    let time = 0;
    const pack = packOf(rule("slow", "deny", "context.promptTokens + 1 > 100000"));
    expect(pack.policies[0]).toMatchObject({ engine: "cedar", fallbackReason: "operator +" });
    const clock = () => (time += 200);
    const decision = decide(withBase({ pack, mode: "enforce" }), "model", facts, { clock, budgetMs: 150 });
    expect(decision).toMatchObject({ verdict: "deny", failure: { code: "timeout" } });
  });
});

describe("enforce", () => {
  const set = () =>
    withBase({
      pack: packOf(
        [
          rule("x-route", "route", 'context.data.region == "eu" && resource.region != "eu"', '@route_to("region:eu")'),
          rule(
            "x-approve",
            "approve",
            '!context.data.pii.isEmpty() && !context.approvals.roles.contains("dpo")',
            '@approver("dpo")',
          ),
        ].join("\n"),
      ),
      mode: "enforce",
    });
  const start = caseFacts("model", { context: { data: { pii: ["email"], region: "eu" } } });
  const change = (facts: StageFacts<"model">, part: object): StageFacts<"model"> => ({
    ...facts,
    context: { ...facts.context, ...part },
  });

  it("routes, masks, asks and then allows, within four rounds, and tells all of it", async () => {
    const seen: string[] = [];
    const result = await enforce((facts) => decide(set(), "model", facts), start, {
      route: (need, facts) => {
        seen.push(need.targets.join());
        return { ...facts, resource: { ...facts.resource, region: "eu" } };
      },
      mask: (need, facts) => {
        seen.push(need.classes.join());
        return change(facts, { data: { ...facts.context.data, masked: need.classes } });
      },
      approve: (need, facts) => {
        seen.push(need.roles.join());
        return Promise.resolve(change(facts, { approvals: { roles: need.roles, count: 1, requesterApproved: false } }));
      },
    });
    expect(seen).toEqual(["region:eu", "email", "dpo"]);
    expect(result.outcome).toBe("allowed");
    expect(result.decision.rounds).toBe(4);
    expect(result.decision.reasons.map((reason) => reason.policyId).sort()).toEqual([
      "base-mask-email",
      "base-permit-agents",
      "x-approve",
      "x-route",
    ]);
    expect(explainDecision(result.decision)).toMatch(
      /^Allowed before the model call\. What the rules asked for was done first:/,
    );
  });

  it("parks when a person has yet to answer", async () => {
    const masked = change(start, { data: { ...start.context.data, region: "us", masked: ["email"] } });
    const result = await enforce((facts) => decide(set(), "model", facts), masked, { approve: () => "waiting" });
    expect(result.outcome).toBe("waiting");
    expect(result.decision.approval).toMatchObject({ roles: ["dpo"], approvalsNeeded: 1, policyIds: ["x-approve"] });
  });

  it("denies when nobody can meet the obligation", async () => {
    const result = await enforce((facts) => decide(set(), "model", facts), start, { route: () => null });
    expect(result).toMatchObject({
      outcome: "denied",
      decision: { verdict: "deny", failure: { code: "unmet_obligation" } },
    });
    const without = await enforce((facts) => decide(set(), "model", facts), start, {});
    expect(without.outcome).toBe("denied");
  });

  it("denies after four rounds when meeting the obligation does not help", async () => {
    let asked = 0;
    const result = await enforce((facts) => decide(set(), "model", facts), start, {
      route: (_, facts) => {
        asked += 1;
        return facts;
      },
    });
    expect([asked, result.outcome, result.decision.rounds]).toEqual([MAX_ROUNDS - 1, "denied", MAX_ROUNDS]);
  });
});
