import type { StageFacts } from "../cedar/request";
import type { Stage } from "../cedar/schema-types";
import type { Verdict } from "../decision";
import { explainDecision } from "./explain-decision";
import type { PolicySet } from "../policy-set";
import { replayStep } from "./replay-step";
import { TARGET_FACT } from "./stored-facts";

/** One step to try policies on, with whatever id the caller knows it by. */
export type SimulationCase = {
  readonly id: string;
  readonly stage: Stage;
  readonly facts: StageFacts;
  /** Paths of facts that are not known. */
  readonly withheld?: readonly string[];
};

export type SimulatedChange = {
  readonly id: string;
  readonly stage: Stage;
  readonly before: Verdict;
  readonly after: Verdict;
  /** In words, under the new policies. */
  readonly explanation: string;
};

export type SimulationComparison = {
  /** Cases that both sets were asked about. */
  readonly compared: number;
  /** Cases that lack a fact which a policy of their stage looks at. */
  readonly cannotTell: number;
  readonly changed: number;
  readonly before: Readonly<Record<Verdict, number>>;
  readonly after: Readonly<Record<Verdict, number>>;
  /** The first of the changes, up to the limit. */
  readonly changes: readonly SimulatedChange[];
};

/** What would change if `after` were in force instead of `before`: for drafts, upgrades and modes, tried on past traffic. */
export function compareSets(
  before: PolicySet,
  after: PolicySet,
  cases: readonly SimulationCase[],
  limit = 100,
): SimulationComparison {
  const counts = { before: noVerdicts(), after: noVerdicts() };
  const changes: SimulatedChange[] = [];
  const looksAtTarget = new Map<Stage, boolean>();
  let [compared, cannotTell, changed] = [0, 0, 0];
  for (const { id, stage, facts, withheld = [] } of cases) {
    if (withheld.includes(TARGET_FACT)) {
      if (!looksAtTarget.has(stage)) looksAtTarget.set(stage, usesTarget(before, stage) || usesTarget(after, stage));
      if (looksAtTarget.get(stage)) {
        cannotTell += 1;
        continue;
      }
    }
    compared += 1;
    const [old, now] = [replayStep(before, stage, facts), replayStep(after, stage, facts)];
    counts.before[old.verdict] += 1;
    counts.after[now.verdict] += 1;
    if (old.verdict === now.verdict) continue;
    changed += 1;
    if (changes.length < limit) {
      changes.push({ id, stage, before: old.verdict, after: now.verdict, explanation: explainDecision(now.decision) });
    }
  }
  return { compared, cannotTell, changed, ...counts, changes };
}

/** Whether a policy of this stage may look at the call's target; a text that only names it counts too. */
function usesTarget(set: PolicySet, stage: Stage): boolean {
  const { permits, forbids, observed } = set.stages[stage];
  return [...permits, ...forbids, ...observed].some(({ policy }) =>
    JSON.stringify(policy.definition.json.conditions).includes('"target"'),
  );
}

function noVerdicts(): Record<Verdict, number> {
  return { allow: 0, deny: 0, mask: 0, require_approval: 0, route: 0 };
}
