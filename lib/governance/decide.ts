import { checkFacts } from "./cedar/check-facts";
import { OBLIGATIONS } from "./cedar/policy-definition";
import { toEvaluationRequest, type EvaluationRequest, type StageFacts } from "./cedar/request";
import type { Stage } from "./cedar/schema-types";
import type { Decision, DecisionFailure, DecisionReason, ObservedPolicy, Verdict } from "./decision";
import { resolveObligations } from "./internal/resolve-obligations";
import type { PolicyEntry, PolicyException, PolicySet } from "./policy-set";
import { summariseFacts } from "./internal/summarise-facts";

export type DecideOptions = {
  /** Longest time for one decision in milliseconds; past it the answer is a deny. */
  readonly budgetMs?: number;
  /** Monotonic milliseconds; tests move it. */
  readonly clock?: () => number;
};

/** A decision takes microseconds; only policies that fall back to Cedar can come near this. */
const defaultBudgetMs = 250;

/**
 * Decides one step: allow, deny, or the obligation that has to be met first. Pure and synchronous; it never throws and
 * never allows by accident: wrong facts, an evaluation error, an unknown obligation, no permit and running out of time
 * are all denies that say so in `failure`.
 */
export function decide<S extends Stage>(
  policySet: PolicySet,
  stage: S,
  facts: StageFacts<S>,
  options: DecideOptions = {},
): Decision {
  const clock = options.clock ?? performance.now.bind(performance);
  const startedAt = clock();
  const deadline = startedAt + (options.budgetMs ?? defaultBudgetMs);
  const finish = (part: Partial<Decision> & { verdict: Verdict }): Decision => ({
    stage,
    reasons: [],
    observed: [],
    mask: null,
    approval: null,
    route: null,
    failure: null,
    facts: null,
    evaluated: null,
    ...part,
    rounds: 1,
    durationUs: Math.round((clock() - startedAt) * 1_000),
    policySetVersion: policySet.version,
  });

  const wrong = checkFacts(stage, facts);
  if (wrong) return finish({ verdict: "deny", failure: { code: "invalid_facts", message: wrong, policyId: null } });
  const evaluation = evaluate(policySet, stage, facts, clock, deadline);
  const summary = summariseFacts(facts);
  const { observed, failure } = evaluation;
  const seen = { observed, facts: summary, evaluated: facts };
  if (failure) return finish({ verdict: "deny", reasons: toReasons(evaluation.held), failure, ...seen });

  if (evaluation.held.length === 0) {
    if (evaluation.permits.length > 0) {
      return finish({ verdict: "allow", reasons: toReasons(evaluation.permits), ...seen });
    }
    const message = "No policy permits this, and what is not permitted is denied.";
    return finish({ verdict: "deny", failure: { code: "no_permit", message, policyId: null }, ...seen });
  }
  const resolved = resolveObligations(evaluation.held, facts.context.data, facts.context.approvals);
  return finish({ ...resolved, ...seen });
}

type Evaluation = {
  held: PolicyEntry[];
  permits: PolicyEntry[];
  observed: ObservedPolicy[];
  failure: DecisionFailure | null;
};

function evaluate<S extends Stage>(
  policySet: PolicySet,
  stage: S,
  facts: StageFacts<S>,
  clock: () => number,
  deadline: number,
): Evaluation {
  const result: Evaluation = { held: [], permits: [], observed: [], failure: null };
  const request = toEvaluationRequest(stage, facts);
  const { permits, forbids, observed } = policySet.stages[stage];
  const fail = (code: DecisionFailure["code"], message: string, policyId: string) => {
    result.failure ??= { code, message, policyId };
  };
  let evaluated = 0;
  const isLate = (entry: PolicyEntry) => {
    evaluated += 1;
    return (entry.policy.engine === "cedar" || evaluated % 64 === 0) && clock() > deadline;
  };
  const late = "Deciding took too long, so the step is denied.";

  for (const entry of forbids) {
    const { definition } = entry.policy;
    const held = test(entry, request);
    if (typeof held === "string")
      fail("evaluation_error", `Policy ${definition.id} could not be evaluated: ${held}.`, definition.id);
    else if (held) {
      const exception = findException(policySet, definition.id, facts);
      if (exception) result.observed.push({ ...entry.reason, exception });
      else result.held.push(entry);
      if (!(OBLIGATIONS as readonly string[]).includes(definition.obligation)) {
        fail(
          "unknown_obligation",
          `Policy ${definition.id} has the unknown obligation "${definition.obligation}".`,
          definition.id,
        );
      }
    }
    if (isLate(entry)) {
      fail("timeout", late, definition.id);
      return result;
    }
  }
  for (const entry of permits) {
    const held = test(entry, request);
    const { id } = entry.policy.definition;
    if (typeof held === "string") fail("evaluation_error", `Policy ${id} could not be evaluated: ${held}.`, id);
    else if (held) result.permits.push(entry);
    if (isLate(entry)) {
      fail("timeout", late, id);
      return result;
    }
  }
  for (const entry of observed) {
    const held = test(entry, request);
    if (typeof held === "string") result.observed.push({ ...entry.reason, error: held });
    else if (held) result.observed.push(entry.reason);
    if (isLate(entry)) break; // observe-only policies may be cut short, but never change the verdict
  }
  return result;
}

/** True or false, or the text of the error. */
function test(entry: PolicyEntry, request: EvaluationRequest): boolean | string {
  try {
    return entry.policy.test(request);
  } catch (error) {
    return error instanceof Error && error.message ? error.message : "unknown error";
  }
}

function findException<S extends Stage>(policySet: PolicySet, policyId: string, facts: StageFacts<S>) {
  const active = policySet.exceptions
    .get(policyId)
    ?.find((exception: PolicyException) => isActive(exception, facts.agentId, facts.context.time.nowMs));
  return active ? { owner: active.owner, reason: active.reason, expiresAtMs: active.expiresAtMs } : null;
}

function isActive(exception: PolicyException, agentId: string, nowMs: number): boolean {
  return exception.expiresAtMs > nowMs && (exception.agentId === undefined || exception.agentId === agentId);
}

function toReasons(entries: readonly PolicyEntry[]): DecisionReason[] {
  return entries.map((entry) => entry.reason);
}
