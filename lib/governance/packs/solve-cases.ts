import type { Expr, PolicyJson } from "../cedar/cedar-wasm";
import { compilePolicy } from "../cedar/compile-policy";
import type { PolicyDefinition } from "../cedar/policy-definition";
import { toEvaluationRequest } from "../cedar/request";
import type { Stage } from "../cedar/schema-types";
import { solveAlternatives, type FactState } from "./solve-condition";
import type { PackCase } from "./pack-types";
import { caseFacts, casesPerKind } from "./run-cases";

const roots: Record<string, "agent" | "resource" | "context"> = {
  principal: "agent",
  resource: "resource",
  context: "context",
};

/** Changes that most rules do not look at, to tell a second case of a one-condition rule from the first. */
const distractors: readonly [string, unknown][] = [
  ["principal.autonomy", "autonomous"],
  ["context.data.injectionScore", 20],
  ["context.run.env", "staging"],
  ["principal.riskTier", "minimal"],
  ["context.time.hour", 12],
];

/**
 * Proposes the cases that a policy lacks: facts under which it holds, and near misses with one condition turned. They
 * are proposals for a reviewer; each one has been evaluated before it is returned.
 */
export function solveCases(policy: PolicyDefinition, present: readonly PackCase[]): PackCase[] {
  const condition = joinConditions(policy.json);
  const proposed: PackCase[] = [];
  for (const holds of [true, false]) {
    const missing = casesPerKind - present.filter((candidate) => candidate.holds === holds).length;
    if (missing <= 0 || (!holds && condition === null)) continue;
    const found = candidates(policy, condition, holds);
    // The nearer a miss, the more it differs from typical facts.
    if (!holds) found.sort((a, b) => Number(a.distracted) - Number(b.distracted) || b.changes - a.changes);
    proposed.push(
      ...spread(found, policy.stages)
        .slice(0, missing)
        .map((candidate) => candidate.case),
    );
  }
  return proposed;
}

/** Takes the candidates in turn from each stage of the policy, so that the kept ones cover more than the first. */
function spread(found: readonly Candidate[], stages: readonly Stage[]): Candidate[] {
  const queues = stages.map((stage) => found.filter((candidate) => candidate.case.stage === stage));
  const result: Candidate[] = [];
  for (let index = 0; result.length < found.length; index += 1) {
    for (const [turn, queue] of queues.entries()) {
      // The second stage offers its second candidate first, so that two stages do not repeat one change.
      const rotated = [
        ...queue.slice(turn % Math.max(queue.length, 1)),
        ...queue.slice(0, turn % Math.max(queue.length, 1)),
      ];
      const candidate = rotated[index];
      if (candidate) result.push(candidate);
    }
  }
  return result;
}

type Candidate = { case: PackCase; changes: number; distracted: boolean };

function candidates(policy: PolicyDefinition, condition: Expr | null, holds: boolean): Candidate[] {
  const test = compilePolicy(policy).test;
  const seen = new Set<string>();
  const result: Candidate[] = [];
  const plans = condition ? solveAlternatives(condition, holds) : [[]];
  for (const stage of policy.stages) {
    const distracted = plans.flatMap((base) => distractors.map((pair) => [...base, setter(pair)]));
    for (const [index, plan] of [...plans, ...distracted].entries()) {
      const state = createState(stage);
      // Twice, because a setter may look at a fact that a later one sets.
      for (const set of [...plan, ...plan]) set(state);
      const changes = state.changes();
      const key = `${stage}${JSON.stringify(changes)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const facts = nest(changes);
      if (outcome(() => test(toEvaluationRequest(stage, caseFacts(stage, facts)))) !== holds) continue;
      const proposal = { policy: policy.id, name: describe(changes, holds), stage, holds, facts };
      result.push({ case: proposal, changes: changes.length, distracted: index >= plans.length });
      if (result.length >= 12 * policy.stages.length) return result;
    }
  }
  return result;
}

/** Null for facts on which the policy cannot be evaluated: no case to propose. */
function outcome(test: () => boolean): boolean | null {
  try {
    return test();
  } catch {
    return null;
  }
}

function setter([path, value]: readonly [string, unknown]) {
  return (state: FactState) => {
    if (!state.touched(path)) state.set(path, value);
  };
}

function createState(stage: Stage): FactState & { changes(): [string, unknown][] } {
  const typical = caseFacts(stage, {});
  const changed = new Map<string, unknown>();
  const original = (path: string): unknown => {
    const [variable = "", ...names] = path.split(".");
    let current: unknown = typical[roots[variable] ?? "context"];
    for (const name of names) current = (current as Record<string, unknown>)[name];
    return current;
  };
  return {
    get: (path) => (changed.has(path) ? changed.get(path) : original(path)),
    set: (path, value) => void changed.set(path, value),
    touched: (path) => changed.has(path),
    changes: () => [...changed].filter(([path, value]) => JSON.stringify(original(path)) !== JSON.stringify(value)),
  };
}

function nest(changes: readonly [string, unknown][]): PackCase["facts"] {
  const facts: Record<string, Record<string, unknown>> = {};
  for (const [path, value] of changes) {
    const [variable = "", ...names] = path.split(".");
    const last = names.pop() ?? "";
    let target = (facts[roots[variable] ?? "context"] ??= {});
    for (const name of names) target = (target[name] ??= {}) as Record<string, unknown>;
    target[last] = value;
  }
  return facts;
}

function describe(changes: readonly [string, unknown][], holds: boolean): string {
  const parts = changes.map(([path, value]) => `${path.replace(/^context\./, "")} = ${JSON.stringify(value)}`);
  return `${holds ? "holds" : "does not hold"}: ${parts.length > 0 ? parts.join(", ") : "typical facts"}`;
}

function joinConditions(json: PolicyJson): Expr | null {
  const parts = json.conditions.map(({ kind, body }): Expr => (kind === "when" ? body : { "!": { arg: body } }));
  return parts.reduce<Expr | null>((left, right) => (left ? { "&&": { left, right } } : right), null);
}
