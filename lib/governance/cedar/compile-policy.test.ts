import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryFacts } from "../packs/arbitrary-facts";
import { compilePolicy } from "./compile-policy";
import { parsePolicies } from "./parse-policies";
import { toEvaluationRequest } from "./request";
import { runOnCedar } from "./run-on-cedar";

function policyWith(condition: string, scope = "resource is Mandate::Tool") {
  const { policies, problems } = parsePolicies(
    `@id("p") @title("P") @stage("tool") @obligation("deny") @rationale("R.")
     forbid (principal is Mandate::Agent, action == Mandate::Action::"tool", ${scope}) when { ${condition} };`,
  );
  expect(problems.filter((problem) => problem.severity === "error")).toEqual([]);
  const [policy] = policies;
  if (!policy) throw new Error("no policy");
  return policy;
}

describe("compilePolicy", () => {
  const conditions = [
    'resource.name like "a*b*c" || resource.name like "*" && !(resource.name like "\\\\*x")',
    'resource.name like "*ab*ab" || resource.name like "aa*aa"',
    "if resource.sideEffect then context.run.steps > 3 else context.run.steps <= -1",
    "(if resource.sideEffect then context.run.steps else context.run.depth) >= 2",
    'context.data.pii.containsAny(["email", "other"]) && !context.data.masked.containsAll(context.data.pii)',
    'context.data.pii.containsAll(["email", "email"]) || context.data.pii.isEmpty()',
    '["email", "other"].contains(resource.name) != resource.sideEffect',
    "principal.allowedTools.contains(resource.name) == (resource.risk < 2)",
    "resource is Mandate::Tool && context has call && context.call has host && principal has owner",
    "context.source.workspaceId != context.workspace.id && resource.name == context.data.purpose",
    "true && (false || resource.external)",
    "-1 < context.run.depth",
  ];

  it.each(conditions)("evaluates as Cedar does: %s", (condition) => {
    const policy = policyWith(condition);
    const compiled = compilePolicy(policy);
    expect(compiled.engine).toBe("closure");
    const reference = runOnCedar(policy.id, policy.text);
    fc.assert(
      fc.property(arbitraryFacts("tool", [policy]), (facts) => {
        const request = toEvaluationRequest("tool", facts);
        expect(compiled.test(request)).toBe(reference(request));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["context.run.steps + 1 > 3", "operator +"],
    ["context.data.pii == context.data.masked", "comparison of sets"],
    ['context.data.pii == ["email"]', "comparison of sets"],
    ["resource.risk > 9007199254740993", "safe integer"],
    ["principal in resource", "operator in"],
    ['[context.data.purpose, "a"].contains("a")', "literals"],
  ])("leaves %s to Cedar", (condition, reason) => {
    const { problems, policies } = parsePolicies(
      `@id("p") @title("P") @stage("tool") @obligation("deny") @rationale("R.")
       forbid (principal is Mandate::Agent, action == Mandate::Action::"tool", resource is Mandate::Tool) when { ${condition} };`,
    );
    const [policy] = policies;
    if (!policy) throw new Error(JSON.stringify(problems));
    const compiled = compilePolicy(policy);
    expect(compiled.engine).toBe("cedar");
    expect(compiled.fallbackReason).toContain(reason);
  });

  it("leaves a scope with a hierarchy to Cedar and compiles one with an entity", () => {
    const request = toEvaluationRequest("tool", fc.sample(arbitraryFacts("tool", []), 1)[0] ?? expect.fail());
    const named = compilePolicy(policyWith("true", 'resource == Mandate::Tool::"send_email"'));
    expect(named.engine).toBe("closure");
    expect(named.test({ ...request, resource: { ...request.resource, id: "send_email" } })).toBe(true);
    expect(named.test({ ...request, resource: { ...request.resource, id: "read" } })).toBe(false);
  });

  it("throws on a missing fact instead of guessing", () => {
    const compiled = compilePolicy(policyWith("context.run.steps > 3"));
    const facts = fc.sample(arbitraryFacts("tool", []), 1)[0] ?? expect.fail();
    const on = (context: object) =>
      compiled.test(toEvaluationRequest("tool", { ...facts, context: context as typeof facts.context }));
    expect(() => on({})).toThrow("the fact run.steps is missing");
    expect(() => on({ run: { steps: "4" } })).toThrow("expected a number");
  });

  it("refuses a condition that is too large for the fast path", () => {
    const large = Array.from({ length: 900 }, (_, index) => `resource.risk == ${index}`).join(" || ");
    expect(compilePolicy(policyWith(large)).fallbackReason).toContain("too large");
  });
});
