import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { conflict, invalidInput, notFound } from "@/lib/core/errors";
import { checkFacts } from "./cedar/check-facts";
import { toEvaluationRequest, type StageFacts } from "./cedar/request";
import type { PolicyDefinition } from "./cedar/policy-definition";
import { STAGES, type Stage } from "./cedar/schema-types";
import type { DecisionReason } from "./decision";
import { checkCustomPolicy } from "./internal/check-custom-policy";
import { invalidPolicy } from "./internal/custom-policy-select";
import type { DryRunInput, PolicyCheckDto, SimulateInput, SimulationDto } from "./custom-policy-schema";
import { describeRule } from "./internal/describe-rule";
import { dryRunChange } from "./internal/dry-run";
import type { DryRunDto } from "./dry-run-schema";
import { explainDecision } from "./internal/explain-decision";
import { findShippedPolicy } from "./find-policy";
import { defaultPackMode } from "./list-packs";
import { findPackSource } from "./load-pack";
import { CUSTOM_PACK } from "./internal/load-custom-policies";
import { heldApproverRoles } from "./load-approvers";
import { loadInstalls, readInForce, toException } from "./load-policy-set";
import { caseFacts } from "./packs/run-cases";
import { solveCases } from "./packs/solve-cases";
import { compilePack, createPolicySet, type PackInstall, type PolicySet } from "./policy-set";
import { replayStep } from "./internal/replay-step";
import { verdict as verdictSchema } from "./schema";
import { restoreFacts } from "./internal/stored-facts";
import { whyRuleHeld } from "./internal/why-rule-held";

/** What is wrong with a text, what it says in words, and a step on which it holds. Saves nothing. */
export async function checkPolicyText(ctx: WorkspaceContext, input: { text: string }): Promise<PolicyCheckDto> {
  ctx.require("policies:read");
  const held = await inWorkspace(ctx, (tx) => heldApproverRoles(tx, ctx.workspaceId));
  const { definition, problems } = checkCustomPolicy(input.text, "quick", held);
  const holding = definition ? solveCases(definition, []).find((candidate) => candidate.holds) : undefined;
  return {
    sentence: definition ? describeRule(definition) : null,
    problems: [...problems],
    example: holding ? { stage: holding.stage, facts: holding.facts } : null,
  };
}

/**
 * Decides one step, given or past, by the policies in force and, when given, a draft. Records nothing. Throws
 * `invalid_input` for facts or drafts that are wrong, `not_found`, and `conflict` for a past decision without its facts.
 */
export async function simulatePolicies(ctx: WorkspaceContext, input: SimulateInput): Promise<SimulationDto> {
  ctx.require("policies:read");
  const { workspaceId } = ctx;
  const draft = input.draft ? compileDraft(input.draft) : null;
  const step = input.decisionId ? await pastStep(ctx, input.decisionId) : givenStep(input);
  const policySet = await inWorkspace(ctx, async (tx) => {
    const inForce = await readInForce(tx, workspaceId);
    const installs = await loadInstalls(tx, workspaceId, {
      ...inForce,
      custom: inForce.custom.filter(({ id }) => id !== input.draft?.replaces),
    });
    return createPolicySet(draft ? [...installs, draft] : installs, inForce.exceptions.map(toException));
  });
  const { stage, facts, recorded } = step;
  const { verdict, decision, facts: decidedOn } = replayStep(policySet, stage, facts);
  const definitions = definitionsOf(policySet, stage);
  const explained = <R extends DecisionReason>(reason: R) => {
    const definition = definitions.get(reason.policyId);
    return { ...reason, why: definition ? whyRuleHeld(definition, stage, decidedOn) : null };
  };
  const own = draft?.pack.policies.find((policy) => policy.definition.stages.includes(stage));
  return {
    stage,
    verdict,
    explanation: explainDecision(decision),
    recorded,
    reasons: decision.reasons.map(explained),
    observed: decision.observed.map(explained),
    draftHolds: draft ? (own ? holds(() => own.test(toEvaluationRequest(stage, facts))) : false) : null,
    facts: {
      agentId: facts.agentId,
      agent: { ...facts.agent },
      resourceId: facts.resourceId,
      resource: { ...facts.resource },
      context: { ...facts.context },
    },
  };
}

/** What a draft, a pack's mode or a rule's mode would have changed in the last seven days. Throws as simulating does. */
export async function dryRunPolicies(ctx: WorkspaceContext, input: DryRunInput): Promise<DryRunDto> {
  ctx.require("policies:manage");
  const { draft, pack, policy } = input;
  if (draft) {
    const install = compileDraft(draft);
    return dryRunChange(ctx, {
      settings: (inForce) => ({ ...inForce, custom: inForce.custom.filter(({ id }) => id !== draft.replaces) }),
      installs: (installs) => [...installs, install],
      // The version that it would replace may be asked at other stages, so none is left out then.
      stages: draft.replaces ? STAGES : stagesOf(install),
    });
  }
  if (pack) {
    const source = findPackSource(pack.name);
    if (!source) throw notFound("pack", pack.name);
    const newest = source.manifest.version;
    return dryRunChange(ctx, {
      settings: (inForce) => {
        const row = inForce.packs.find((candidate) => candidate.pack === pack.name);
        const mode = pack.mode ?? row?.mode ?? defaultPackMode(pack.name);
        const version = pack.upgrade ? newest : (row?.version ?? newest);
        const others = inForce.packs.filter((candidate) => candidate !== row);
        return { ...inForce, packs: [...others, { pack: pack.name, mode, version }] };
      },
      stages: [source, ...source.earlier].flatMap(({ policies }) => policies.flatMap(({ stages }) => stages)),
    });
  }
  const found = policy ? findShippedPolicy(policy.policyId) : null;
  if (!policy || !found) throw notFound("policy", policy?.policyId ?? "");
  const { policyId, mode } = policy;
  return dryRunChange(ctx, {
    settings: (inForce) => ({
      ...inForce,
      modes: [
        ...inForce.modes.filter((row) => row.policyId !== policyId),
        ...(mode ? [{ pack: found.pack, policyId, mode }] : []),
      ],
    }),
    stages: found.definition.stages,
  });
}

function definitionsOf(policySet: PolicySet, stage: Stage): ReadonlyMap<string, PolicyDefinition> {
  const { permits, forbids, observed } = policySet.stages[stage];
  return new Map(
    [...permits, ...forbids, ...observed].map(({ policy: { definition } }) => [definition.id, definition]),
  );
}

function compileDraft(draft: { text: string; mode: "enforce" | "monitor" }): PackInstall {
  const { definition, problems } = checkCustomPolicy(draft.text, "quick");
  if (!definition) throw invalidPolicy(problems);
  return { pack: compilePack(CUSTOM_PACK, "draft", [definition]), mode: draft.mode };
}

function stagesOf({ pack }: PackInstall): Stage[] {
  return pack.policies.flatMap((policy) => policy.definition.stages);
}

type Step = { stage: Stage; facts: StageFacts; recorded: SimulationDto["recorded"] };

async function pastStep(ctx: WorkspaceContext, decisionId: string): Promise<Step> {
  const { workspaceId } = ctx;
  const row = await inWorkspace(ctx, (tx) =>
    tx.decision.findFirst({
      where: { id: decisionId, workspaceId },
      select: { stage: true, verdict: true, fullFacts: true },
    }),
  );
  if (!row) throw notFound("decision", decisionId);
  const stage = STAGES.find((name) => name === row.stage);
  const restored = stage ? restoreFacts(stage, row.fullFacts) : null;
  if (!stage || !restored) {
    throw conflict("The facts of this decision were not kept in full, so it cannot be decided again.");
  }
  return { stage, facts: restored.facts, recorded: verdictSchema.parse(row.verdict) };
}

function givenStep({ stage, facts = {} }: SimulateInput): Step {
  if (!stage) throw invalidInput("Name a stage, or a past decision.", { stage: ["is required without decisionId"] });
  const wrong = (message: string) => invalidInput(message, { facts: [message] });
  let merged: StageFacts;
  try {
    merged = caseFacts(stage, facts);
  } catch (error) {
    if (error instanceof RangeError) throw wrong(error.message);
    throw error;
  }
  const problem = checkFacts(stage, merged);
  if (problem) throw wrong(problem);
  return { stage, facts: merged, recorded: null };
}

function holds(test: () => boolean): boolean {
  try {
    return test();
  } catch {
    return false; // the decision carries the error
  }
}
