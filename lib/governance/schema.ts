import { z } from "zod";
import { pageOf, pageQuery } from "@/lib/core/page-schema";
import { OBLIGATIONS } from "./cedar/policy-definition";
import { STAGES } from "./cedar/schema-types";

export const verdicts = ["allow", "deny", "mask", "require_approval", "route"] as const;
export const verdict = z.enum(verdicts);

export const packModes = ["enforce", "monitor", "off"] as const;
export const packMode = z.enum(packModes);
export type PackMode = z.infer<typeof packMode>;

/** What a rule can be set to where it differs from its pack; only a pack can be off. */
export const policyOwnMode = z.enum(["enforce", "monitor"]);
export type PolicyOwnMode = z.infer<typeof policyOwnMode>;

/** What each mode means, as the pages and the reference say it. */
export const packModeSentences: Record<PackMode, string> = {
  enforce: "Its rules decide.",
  monitor: "Its rules are evaluated and recorded; they hold nothing back.",
  off: "Its rules are not evaluated.",
};

const count = z.int().nonnegative();
export const verdictCounts = z.object({
  allow: count,
  deny: count,
  mask: count,
  require_approval: count,
  route: count,
});
export type VerdictCounts = z.infer<typeof verdictCounts>;

export const unmeasuredFact = z.object({
  fact: z.string(),
  words: z.string().describe("The fact as a reader names it"),
  value: z.string().describe("What the rule sees instead"),
});

/** What of a rule rests on nothing, as every page that shows the rule has to say. */
export const unmeasured = z.object({
  unmeasuredFacts: z.array(unmeasuredFact).describe("Facts that the rule reads and nothing measures yet"),
});

export type UnmeasuredDto = z.infer<typeof unmeasured>;

export const policyDto = unmeasured.extend({
  id: z.string(),
  title: z.string(),
  citation: z.string().describe("The control that the rule supports; empty when it is the product's own"),
  rationale: z.string(),
  stages: z.array(z.enum(STAGES)),
  effect: z.enum(["permit", "forbid"]),
  obligation: z.enum(OBLIGATIONS).describe("What lifts a `forbid`, or what a `permit` is for"),
  classes: z.array(z.string()).describe("For `mask`: the classes of data; `*` for every class that was found"),
  approvers: z.array(z.string()),
  approvalsNeeded: z.int(),
  routeTo: z.string().nullable(),
  sentence: z.string().describe("What the rule does and when, in words made from its text"),
  text: z.string().describe("The rule in Cedar"),
});
export type PolicyDto = z.infer<typeof policyDto>;

export const packSummaryDto = z.object({
  name: z.string(),
  version: z.string().describe("The version in this workspace; it stays until somebody upgrades"),
  newestVersion: z.string(),
  title: z.string(),
  description: z.string(),
  framework: z.string(),
  mode: packMode,
  policyCount: z.int(),
  unmeasuredCount: z.int().describe("How many of its rules read facts that nothing measures yet"),
  updatedAt: z.string().nullable().describe("When the mode was last set; null when it never was"),
  updatedById: z.string().nullable(),
});
export type PackSummaryDto = z.infer<typeof packSummaryDto>;

export const packCaseDto = z.object({
  name: z.string(),
  stage: z.enum(STAGES),
  holds: z.boolean().describe("Whether the rule must hold"),
});

export const packDto = packSummaryDto.extend({
  policies: z.array(
    policyDto.extend({
      cases: z.array(packCaseDto),
      mode: packMode.describe("What binds: the rule's own mode, else the pack's"),
      missingApprovers: z.array(z.string()).describe("Approval roles that it needs and nobody holds"),
      canAsk: z
        .boolean()
        .describe("False for a rule that wants approval where nobody can be asked: enforced, it denies"),
      ownMode: policyOwnMode.nullable().describe("The rule's own mode; null when it follows its pack"),
    }),
  ),
  parameters: z.array(z.object({ fact: z.string(), title: z.string(), unit: z.string(), default: z.unknown() })),
  changelog: z.string(),
});
export type PackDto = z.infer<typeof packDto>;

const ruleSide = z
  .object({ sentence: z.string().describe("In plain words"), citation: z.string(), text: z.string() })
  .nullable();
export const packUpgradeDto = z.object({
  from: z.string(),
  to: z.string().describe("The newest version; the same as `from` when it is installed"),
  rules: z.array(
    z.object({
      policyId: z.string(),
      title: z.string(),
      change: z.enum(["added", "changed", "removed"]),
      before: ruleSide,
      after: ruleSide,
    }),
  ),
});
export type PackUpgradeDto = z.infer<typeof packUpgradeDto>;

export const packPage = pageOf(packSummaryDto);
export const packParams = z.object({ pack: z.string().min(1).max(80).describe("The pack's name") });
export const setPackModeBody = z.strictObject({ mode: packMode });

export const decisionReasonDto = z.object({
  policyId: z.string(),
  pack: z.string(),
  version: z.string(),
  title: z.string(),
  citation: z.string(),
  rationale: z.string(),
  obligation: z.string(),
  mode: z.string(),
});
export type DecisionReasonDto = z.infer<typeof decisionReasonDto>;

export const observedPolicyDto = decisionReasonDto.extend({
  exception: z
    .object({ owner: z.string(), reason: z.string(), expiresAtMs: z.number() })
    .optional()
    .describe("The exception that took the rule's power away"),
  error: z.string().optional().describe("Why the rule could not be evaluated; a monitored rule cannot deny"),
});
export type ObservedPolicyDto = z.infer<typeof observedPolicyDto>;

export const ruleWhy = z.object({
  because: z.array(z.string()).describe("Each condition that held, in words, with the values of the step"),
  otherwise: z.array(z.string()).describe("Any one of these would have kept the rule from holding"),
  next: z.array(z.string()).describe("What a person can do"),
});
export type RuleWhyDto = z.infer<typeof ruleWhy>;

/** Null where the facts were not kept, the version of the rule is gone, or it held only after another rule was met. */
const why = ruleWhy.nullable().describe("Null where the facts of the step do not tell");
export const explainedReasonDto = decisionReasonDto.extend({ why });
export type ExplainedReasonDto = z.infer<typeof explainedReasonDto>;
export const explainedObservedDto = observedPolicyDto.extend({ why });
export type ExplainedObservedDto = z.infer<typeof explainedObservedDto>;

export const decisionSummaryDto = z.object({
  id: z.string(),
  verdict,
  stage: z.enum(STAGES),
  explanation: z.string().describe("Why, in words"),
  policyIds: z.array(z.string()).describe("The rules that made the verdict, the decisive one first"),
  runId: z.string().nullable(),
  stepId: z.string().nullable(),
  documentId: z.string().nullable().describe("The document that somebody brought; null for steps of runs"),
  agentId: z.string().nullable(),
  agentName: z.string().nullable(),
  toolName: z.string().nullable(),
  modelRef: z.string().nullable(),
  durationUs: z.int().describe("How long the policies took, in microseconds"),
  createdAt: z.iso.datetime(),
});
export type DecisionSummaryDto = z.infer<typeof decisionSummaryDto>;

const factRecord = z.record(z.string(), z.unknown());

/** All facts of one step, by what a rule calls principal, resource and context. */
export const stepFacts = z.object({
  agentId: z.string(),
  agent: factRecord,
  resourceId: z.string(),
  resource: factRecord,
  context: factRecord,
});

export const decisionDetailDto = decisionSummaryDto.extend({
  reasons: z.array(explainedReasonDto),
  observed: z
    .array(explainedObservedDto)
    .describe("Rules that held without power over the verdict: monitored, logged, excepted"),
  facts: z.record(z.string(), z.unknown()).describe("Classes, scores and amounts that were decided on; never content"),
  fullFacts: stepFacts
    .nullable()
    .describe("Every fact of the step as it came, to try policies on; null where they were not kept"),
  policySetVersion: z.string(),
});
export type DecisionDetailDto = z.infer<typeof decisionDetailDto>;

export const decisionFilters = z.object({
  verdict: verdict.optional(),
  stage: z.enum(STAGES).optional(),
  policyId: z.string().max(200).optional().describe("A rule that held, with or without power over the verdict"),
  agentId: z.string().max(64).optional(),
  runId: z.string().max(64).optional(),
  from: z.iso.date().optional().describe("First UTC day"),
  to: z.iso.date().optional().describe("Last UTC day, included"),
});
export const decisionListQuery = pageQuery.extend(decisionFilters.shape);
export type DecisionListQuery = z.output<typeof decisionListQuery>;

export const decisionPage = pageOf(decisionSummaryDto);
export const decisionParams = z.object({ decisionId: z.string().min(1).max(64) });
