import type { StageFacts } from "./cedar/request";
import type { Stage } from "./cedar/schema-types";
import { decide } from "./decide";
import type { Decision, Verdict } from "./decision";
import { explainDecision } from "./explain-decision";
import type { PolicySet } from "./policy-set";

/** One step to try policies on, with whatever id the caller knows it by. */
export type SimulationCase = { readonly id: string; readonly stage: Stage; readonly facts: StageFacts };

export type SimulatedDecision = { readonly id: string; readonly decision: Decision; readonly explanation: string };

export type SimulatedChange = {
  readonly id: string;
  readonly stage: Stage;
  readonly before: Verdict;
  readonly after: Verdict;
  /** In words, under the new policies. */
  readonly explanation: string;
};

export type SimulationComparison = {
  readonly total: number;
  readonly before: Readonly<Record<Verdict, number>>;
  readonly after: Readonly<Record<Verdict, number>>;
  readonly changes: readonly SimulatedChange[];
  /** How many more changes there are than `changes` lists. */
  readonly moreChanges: number;
};

/** Decides each case once, without meeting obligations and without recording anything. */
export function simulate(policySet: PolicySet, cases: readonly SimulationCase[]): SimulatedDecision[] {
  return cases.map(({ id, stage, facts }) => {
    const decision = decide(policySet, stage, facts);
    return { id, decision, explanation: explainDecision(decision) };
  });
}

/** What would change if `after` were in force instead of `before`: for upgrades and dry runs on past traffic. */
export function compareSets(
  before: PolicySet,
  after: PolicySet,
  cases: readonly SimulationCase[],
  limit = 100,
): SimulationComparison {
  const counts = { before: noVerdicts(), after: noVerdicts() };
  const changes: SimulatedChange[] = [];
  let changed = 0;
  for (const { id, stage, facts } of cases) {
    const [old, now] = [decide(before, stage, facts), decide(after, stage, facts)];
    counts.before[old.verdict] += 1;
    counts.after[now.verdict] += 1;
    if (old.verdict === now.verdict) continue;
    changed += 1;
    if (changes.length < limit) {
      changes.push({ id, stage, before: old.verdict, after: now.verdict, explanation: explainDecision(now) });
    }
  }
  return { total: cases.length, ...counts, changes, moreChanges: changed - changes.length };
}

function noVerdicts(): Record<Verdict, number> {
  return { allow: 0, deny: 0, mask: 0, require_approval: 0, route: 0 };
}
