import { readFacts } from "./cedar/check-facts";
import { OBLIGATIONS } from "./cedar/policy-definition";
import { toEvaluationRequest, type EvaluationRequest, type StageFacts } from "./cedar/request";
import type { Stage } from "./cedar/schema-types";
import type { Decision, DecisionFailure, DecisionReason, FailureCode, ObservedPolicy } from "./decision";
import { resolveObligations, type Resolution } from "./internal/resolve-obligations";
import type { PolicyEntry, PolicySet } from "./policy-set";
import { summariseFacts } from "./internal/summarise-facts";

export type DecideOptions = {
  /** Longest time for one decision in milliseconds; past it the answer is a deny. */
  readonly budgetMs?: number;
  /** Monotonic milliseconds; tests move it. */
  readonly clock?: () => number;
};

/** A decision takes microseconds; only policies that fall back to Cedar can come near this. */
const defaultBudgetMs = 250;
const monotonic = () => performance.now();

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
  const clock = options.clock ?? monotonic;
  const startedAt = clock();
  const values = readFacts(stage, facts);
  const isReadable = typeof values !== "string";
  const evaluation = isReadable
    ? evaluate(policySet, toEvaluationRequest(stage, facts, values), stage, facts, {
        clock,
        deadline: startedAt + (options.budgetMs ?? defaultBudgetMs),
      })
    : null;
  const { verdict, reasons, mask, approval, route, failure } = evaluation
    ? conclude(evaluation, facts)
    : deny("invalid_facts", String(values));
  return {
    stage,
    verdict,
    reasons,
    observed: evaluation?.observed ?? [],
    mask,
    approval,
    route,
    failure,
    facts: isReadable ? summariseFacts(facts) : null,
    evaluated: isReadable ? facts : null,
    rounds: 1,
    durationUs: Math.round((clock() - startedAt) * 1_000),
    policySetVersion: policySet.version,
  };
}

function deny(code: FailureCode, message: string): Resolution {
  const failure = { code, message, policyId: null };
  return { verdict: "deny", reasons: [], mask: null, approval: null, route: null, failure };
}

function conclude<S extends Stage>(evaluation: Evaluation, facts: StageFacts<S>): Resolution {
  const { held, permits, failure } = evaluation;
  const nothing = { mask: null, approval: null, route: null };
  if (failure) return { verdict: "deny", reasons: toReasons(held), failure, ...nothing };
  if (held.length > 0) return resolveObligations(held, facts.context.data, facts.context.approvals);
  if (permits.length > 0) return { verdict: "allow", reasons: toReasons(permits), failure: null, ...nothing };
  return deny("no_permit", "No policy permits this, and what is not permitted is denied.");
}

type Evaluation = {
  held: PolicyEntry[];
  permits: PolicyEntry[];
  observed: ObservedPolicy[];
  failure: DecisionFailure | null;
};

type Limit = { readonly clock: () => number; readonly deadline: number };

/** So many rules are asked between two looks at the clock; one that runs on Cedar is followed by a look of its own. */
const rulesPerLook = 64;

function evaluate<S extends Stage>(
  policySet: PolicySet,
  request: EvaluationRequest,
  stage: S,
  facts: StageFacts<S>,
  limit: Limit,
): Evaluation {
  const result: Evaluation = { held: [], permits: [], observed: [], failure: null };
  const { permits, forbids, observed } = policySet.stages[stage];
  let asked = 0;

  for (const entry of forbids) {
    const held = test(entry, request);
    if (held !== false) hold(result, policySet, entry, held, facts);
    if (isLate(entry, (asked += 1), limit)) return late(result, entry);
  }
  for (const entry of permits) {
    const held = test(entry, request);
    if (held === true) result.permits.push(entry);
    else if (held !== false) fail(result, entry, "evaluation_error", notEvaluated(entry, held));
    if (isLate(entry, (asked += 1), limit)) return late(result, entry);
  }
  for (const entry of observed) {
    const held = test(entry, request);
    if (held !== false) result.observed.push(held === true ? entry.reason : { ...entry.reason, error: held });
    if (isLate(entry, (asked += 1), limit)) break; // observe-only policies may be cut short, but never change the verdict
  }
  return result;
}

/** A forbid that holds, or could not be evaluated: then `held` is the text of the error. */
function hold<S extends Stage>(
  result: Evaluation,
  policySet: PolicySet,
  entry: PolicyEntry,
  held: true | string,
  facts: StageFacts<S>,
): void {
  if (held !== true) return fail(result, entry, "evaluation_error", notEvaluated(entry, held));
  const { id, obligation } = entry.policy.definition;
  const exception = policySet.exceptions.size > 0 ? findException(policySet, id, facts) : null;
  if (exception) result.observed.push({ ...entry.reason, exception });
  else result.held.push(entry);
  if (!(OBLIGATIONS as readonly string[]).includes(obligation))
    fail(result, entry, "unknown_obligation", `Policy ${id} has the unknown obligation "${obligation}".`);
}

function notEvaluated({ reason }: PolicyEntry, error: string): string {
  const { title, policyId, pack, version } = reason;
  return `The rule “${title}” (${policyId}, ${pack}@${version}) could not be evaluated: ${error}.`;
}

/** The first failure is the one that is told. */
function fail(result: Evaluation, { policy }: PolicyEntry, code: FailureCode, message: string): void {
  result.failure ??= { code, message, policyId: policy.definition.id };
}

function late(result: Evaluation, entry: PolicyEntry): Evaluation {
  fail(result, entry, "timeout", "Deciding took too long, so the step is denied.");
  return result;
}

function isLate({ policy }: PolicyEntry, asked: number, { clock, deadline }: Limit): boolean {
  return (policy.engine === "cedar" || asked % rulesPerLook === 0) && clock() > deadline;
}

/** True or false, or the text of the error. */
function test({ policy }: PolicyEntry, request: EvaluationRequest): boolean | string {
  try {
    return policy.test(request);
  } catch (error) {
    return error instanceof Error && error.message ? error.message : "unknown error";
  }
}

function findException<S extends Stage>(policySet: PolicySet, policyId: string, facts: StageFacts<S>) {
  const { nowMs } = facts.context.time;
  const active = policySet.exceptions
    .get(policyId)
    ?.find(({ expiresAtMs, agentId }) => expiresAtMs > nowMs && (agentId === undefined || agentId === facts.agentId));
  return active ? { owner: active.owner, reason: active.reason, expiresAtMs: active.expiresAtMs } : null;
}

function toReasons(entries: readonly PolicyEntry[]): DecisionReason[] {
  return entries.map((entry) => entry.reason);
}
