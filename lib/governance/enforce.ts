import type { StageFacts } from "./cedar/request";
import type { Stage } from "./cedar/schema-types";
import type { ApprovalObligation, Decision, DecisionReason, MaskObligation, RouteObligation } from "./decision";

/** Asked at most so often for one step; what is not settled by then is denied. */
export const MAX_ROUNDS = 4;

type Awaitable<T> = T | Promise<T>;

/** How the enforcement point meets obligations. One that is missing here means deny. */
export type ObligationHandlers<S extends Stage> = {
  /** Masks these classes in what is about to be used and returns the new facts; null when it cannot. */
  readonly mask?: (obligation: MaskObligation, facts: StageFacts<S>) => Awaitable<StageFacts<S> | null>;
  /** Picks another resource that satisfies the targets and returns its facts; null when there is none. */
  readonly route?: (obligation: RouteObligation, facts: StageFacts<S>) => Awaitable<StageFacts<S> | null>;
  /** Looks for valid approvals of this very call and returns the new facts; "waiting" when a person has yet to answer. */
  readonly approve?: (
    obligation: ApprovalObligation,
    facts: StageFacts<S>,
    decision: Decision,
  ) => Awaitable<StageFacts<S> | "waiting" | null>;
};

export type Enforcement<S extends Stage> = {
  readonly outcome: "allowed" | "denied" | "waiting";
  /** The last decision, with the reasons of all rounds, their number and their summed duration. */
  readonly decision: Decision;
  /** The facts under which the step may go on. */
  readonly facts: StageFacts<S>;
};

/** Why an obligation could not be met here, by what was asked for. */
const unmetWords: Record<Decision["verdict"], string> = {
  require_approval: "Nobody can be asked at this point, so the approval that is wanted cannot be given.",
  mask: "Nothing can be masked at this point, so what should be masked may not go on.",
  route: "No other model that the rules accept is available here.",
  allow: "The step was allowed.",
  deny: "The step was denied.",
};

/**
 * Asks, meets the obligation, and asks again, at most four times in all. Only a final `allow` lets the step go on;
 * an obligation that nobody can meet, or that is still there after it was met, is a deny that says so.
 */
export async function enforce<S extends Stage>(
  decideOnce: (facts: StageFacts<S>) => Decision,
  facts: StageFacts<S>,
  handlers: ObligationHandlers<S>,
): Promise<Enforcement<S>> {
  const rounds: Decision[] = [];
  let current = facts;
  for (;;) {
    const decision = decideOnce(current);
    rounds.push(decision);
    if (decision.verdict === "allow") return { outcome: "allowed", decision: merge(rounds), facts: current };
    if (decision.verdict === "deny") return { outcome: "denied", decision: merge(rounds), facts: current };
    if (rounds.length === MAX_ROUNDS) {
      return denied(rounds, current, `Its conditions were still not met after ${MAX_ROUNDS} rounds.`);
    }
    const next = await meet(decision, current, handlers);
    if (next === "waiting") return { outcome: "waiting", decision: merge(rounds), facts: current };
    if (next === null) return denied(rounds, current, unmetWords[decision.verdict]);
    current = next;
  }
}

function meet<S extends Stage>(decision: Decision, facts: StageFacts<S>, handlers: ObligationHandlers<S>) {
  if (decision.verdict === "mask" && decision.mask) return handlers.mask?.(decision.mask, facts) ?? null;
  if (decision.verdict === "route" && decision.route) return handlers.route?.(decision.route, facts) ?? null;
  if (decision.verdict === "require_approval" && decision.approval) {
    return handlers.approve?.(decision.approval, facts, decision) ?? null;
  }
  return null;
}

function denied<S extends Stage>(rounds: readonly Decision[], facts: StageFacts<S>, message: string): Enforcement<S> {
  return { outcome: "denied", facts, decision: asUnmet(merge(rounds), message) };
}

/** A decision whose obligation cannot be met here, as the denial that it comes to. */
export function asUnmet(decision: Decision, message = unmetWords[decision.verdict]): Decision {
  const policyId = decision.reasons[0]?.policyId ?? null;
  return { ...decision, verdict: "deny", failure: { code: "unmet_obligation", message, policyId } };
}

/** The last round's verdict with what was said in all rounds. */
function merge(rounds: readonly Decision[]): Decision {
  const last = rounds[rounds.length - 1];
  if (!last) throw new RangeError("no round was decided");
  if (rounds.length === 1) return last;
  const reasons = new Map<string, DecisionReason>();
  for (const round of [...rounds].reverse()) {
    for (const reason of round.reasons) if (!reasons.has(reason.policyId)) reasons.set(reason.policyId, reason);
  }
  return {
    ...last,
    reasons: [...reasons.values()],
    evaluated: rounds[0]?.evaluated ?? null,
    rounds: rounds.length,
    durationUs: rounds.reduce((sum, round) => sum + round.durationUs, 0),
  };
}
