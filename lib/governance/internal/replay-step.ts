import type { StageFacts } from "../cedar/request";
import type { Stage } from "../cedar/schema-types";
import { decide } from "../decide";
import type { Decision, Verdict } from "../decision";
import { expandGroups } from "../detectors/span-classes";
import { asUnmet, MAX_ROUNDS } from "../enforce";
import type { PolicySet } from "../policy-set";

/** What runs can meet at each stage: the same that their enforcement points hand to `enforce`. The rest is a denial. */
export const metAt: Readonly<Record<Stage, readonly Verdict[]>> = {
  input: [],
  model: ["mask", "route"],
  output: ["mask"],
  tool: ["require_approval"],
  egress: ["require_approval"],
  store: ["mask"],
};

/** Whether a person can be asked at a stage; where not, a rule that wants approval denies. */
export const canAskAt = (stage: Stage): boolean => metAt[stage].includes("require_approval");

export type ReplayedStep = {
  /** What comes of the step: an allow after masking or routing is named by what was done. */
  readonly verdict: Verdict;
  /** The decision that says why: the one that stopped the step, else the one that changed it, else the allow. */
  readonly decision: Decision;
  /** The facts that it was made on: those of the step, or what masks and routes made of them. */
  readonly facts: StageFacts;
};

/**
 * What would come of a step under these policies. Masks and routes are taken as met where runs can meet them, and the
 * policies are asked again, as `enforce` does; an approval that is not among the facts is waited for.
 */
export function replayStep(policySet: PolicySet, stage: Stage, facts: StageFacts): ReplayedStep {
  let current = facts;
  let met: ReplayedStep | null = null;
  for (let round = 1; round <= MAX_ROUNDS; round += 1) {
    const decision = { ...decide(policySet, stage, current), rounds: round };
    const { verdict } = decision;
    const step = { verdict, decision, facts: current };
    if (verdict === "allow") return met ?? step;
    if (verdict === "deny") return step;
    if (!isMet(stage, verdict, current)) return { ...step, verdict: "deny", decision: asUnmet(decision) };
    if (verdict === "require_approval") return step;
    // Masking is what readers care about when both were done, as in what is recorded.
    if (met === null || verdict === "mask") met = step;
    current = decision.mask ? withMasked(current, decision.mask.classes) : withRoute(current, decision);
  }
  const message = `Its conditions were still not met after ${MAX_ROUNDS} rounds.`;
  const last = met ?? { decision: decide(policySet, stage, current), facts: current };
  return { verdict: "deny", decision: asUnmet(last.decision, message), facts: last.facts };
}

/** What enters a knowledge base is a file, which nothing can mask. */
function isMet(stage: Stage, verdict: Verdict, { resource }: StageFacts): boolean {
  if (stage === "store" && "kind" in resource && resource.kind === "knowledge_base") return false;
  return metAt[stage].includes(verdict);
}

function withMasked(facts: StageFacts, classes: readonly string[]): StageFacts {
  const { data } = facts.context;
  const masked = [...new Set([...data.masked, ...classes, ...expandGroups(classes)])];
  return { ...facts, context: { ...facts.context, data: { ...data, masked } } } as StageFacts;
}

/** The same call to a model that satisfies every target. Whether the workspace has such a model is not known here. */
function withRoute(facts: StageFacts, { route }: Decision): StageFacts {
  return { ...facts, resource: toTargets(facts.resource, route?.targets ?? []) } as StageFacts;
}

/** A resource changed so that it satisfies these routing targets; an attribute that it lacks stays lacking. */
export function toTargets(resource: object, targets: readonly string[]): object {
  const changed = { ...resource } as Record<string, unknown>;
  for (const target of targets) {
    const [attribute = "", wanted = ""] = target.split(":", 2);
    const name = attribute.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const actual = changed[name];
    if (typeof actual === "number") changed[name] = Math.min(actual, Number(wanted));
    else if (typeof actual === "boolean") changed[name] = wanted === "true";
    else if (typeof actual === "string") changed[name] = wanted;
  }
  return changed;
}
