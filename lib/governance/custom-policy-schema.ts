import { z } from "zod";
import { textProblemCodes } from "./cedar/policy-definition";
import { STAGES } from "./cedar/schema-types";
import { explainedObservedDto, explainedReasonDto, packMode, policyOwnMode, stepFacts, verdict } from "./schema";

export const customProblemCodes = [
  ...textProblemCodes,
  "too_complex",
  "not_one_rule",
  "id_prefix",
  "id_taken",
  "id_fixed",
  "permits",
  "engines_differ",
  "not_met_here",
  "unknown_approver",
  "unmeasured_facts",
  "slow_engine",
  "never_lifted",
] as const;
export type CustomProblemCode = (typeof customProblemCodes)[number];

const position = z.int().min(1);
export const customProblem = z.object({
  code: z.enum(customProblemCodes),
  severity: z.enum(["error", "warning"]),
  message: z.string(),
  line: position,
  column: position.describe("In UTF-16 units, from 1"),
  endLine: position,
  endColumn: position,
});
export type CustomProblem = z.infer<typeof customProblem>;

const text = z.string().min(1).max(100_000).describe("One rule in Cedar with its annotations");

export const checkPolicyBody = z.strictObject({ text });
export const policyCheckDto = z.object({
  sentence: z.string().nullable().describe("The rule in plain words; null while it has errors"),
  problems: z.array(customProblem),
  example: z
    .object({ stage: z.enum(STAGES), facts: z.record(z.string(), z.unknown()) })
    .nullable()
    .describe("A step on which the rule holds, as the simulation takes it"),
});
export type PolicyCheckDto = z.infer<typeof policyCheckDto>;

export const customStates = ["draft", "published", "off"] as const;

/** A state as the database has it; anything else counts as off, which binds nobody. */
export function policyStateOf(text: string): (typeof customStates)[number] {
  return customStates.find((state) => state === text) ?? "off";
}

export const customPolicySummaryDto = z.object({
  id: z.string(),
  policyId: z.string(),
  title: z.string(),
  state: z.enum(customStates),
  mode: policyOwnMode.describe("What the published version does; while off or a draft, nothing"),
  publishedVersion: z.int().nullable().describe("The newest published version; null when there is none"),
  hasUnpublishedChanges: z.boolean(),
  draftEditedBy: z.string(),
  draftEditedAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type CustomPolicySummaryDto = z.infer<typeof customPolicySummaryDto>;

export const customPolicyDto = customPolicySummaryDto.extend({
  text: z.string().describe("The draft"),
  revision: z.int().describe("Counts saves of the draft; name it when you save or publish"),
  publishedText: z.string().nullable(),
  draftEditedById: z.string(),
  sentence: z.string().nullable(),
  problems: z.array(customProblem),
  needsOtherPublisher: z
    .boolean()
    .describe("Whether the caller edited last and somebody else has to publish: the workspace has others who may"),
});
export type CustomPolicyDto = z.infer<typeof customPolicyDto>;

export const customPolicyList = z.object({ items: z.array(customPolicySummaryDto) });
export const customPolicyParams = z.object({ customPolicyId: z.string().min(1).max(64) });
export const createCustomPolicyBody = z.strictObject({ text });
export const updateCustomPolicyBody = z.strictObject({
  text,
  revision: z.int().describe("The revision that was edited; another one is a conflict"),
});
export type UpdateCustomPolicyInput = z.output<typeof updateCustomPolicyBody> & { customPolicyId: string };

export const publishCustomPolicyBody = z.strictObject({
  revision: z.int().describe("The revision that was looked at"),
  mode: policyOwnMode,
  note: z.string().trim().max(500).default("").describe("What changed and why"),
});
export type PublishCustomPolicyInput = z.output<typeof publishCustomPolicyBody> & { customPolicyId: string };

export const setCustomPolicyModeBody = z.strictObject({ mode: packMode });

export const customPolicyVersionDto = z.object({
  version: z.int(),
  text: z.string(),
  note: z.string(),
  editedBy: z.string(),
  publishedBy: z.string(),
  isCurrent: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type CustomPolicyVersionDto = z.infer<typeof customPolicyVersionDto>;
export const customPolicyVersionList = z.object({ items: z.array(customPolicyVersionDto) });

/** A text that is tried without being saved; `replaces` names the own rule that it would take the place of. */
export const draftRule = z.strictObject({
  text,
  mode: policyOwnMode.default("enforce"),
  replaces: z.string().min(1).max(64).optional(),
});

export const simulateBody = z.strictObject({
  stage: z.enum(STAGES).optional().describe("Needed with `facts`"),
  facts: z
    .strictObject({
      agent: z.record(z.string(), z.unknown()).optional(),
      resource: z.record(z.string(), z.unknown()).optional(),
      context: z.record(z.string(), z.unknown()).optional(),
    })
    .optional()
    .describe("What differs from a quiet step in a well-kept workspace; lists are replaced, records merged"),
  decisionId: z.string().min(1).max(64).optional().describe("A past decision, decided again on the facts kept with it"),
  draft: draftRule.optional(),
});
export type SimulateInput = z.output<typeof simulateBody>;

export const simulationDto = z.object({
  stage: z.enum(STAGES),
  verdict: verdict.describe("What would come of the step"),
  explanation: z.string(),
  recorded: verdict.nullable().describe("What was recorded then; null without a past decision"),
  reasons: z.array(explainedReasonDto),
  observed: z.array(explainedObservedDto),
  draftHolds: z.boolean().nullable().describe("Whether the draft's conditions hold at first; null without a draft"),
  facts: stepFacts.describe("All facts that were decided on"),
});
export type SimulationDto = z.infer<typeof simulationDto>;

export const dryRunBody = z
  .strictObject({
    draft: draftRule.optional(),
    pack: z
      .strictObject({
        name: z.string().min(1).max(80),
        mode: packMode.optional().describe("Its mode stays when left out"),
        upgrade: z.boolean().default(false).describe("Try its newest version"),
      })
      .optional(),
    policy: z.strictObject({ policyId: z.string().min(1).max(200), mode: policyOwnMode.nullable() }).optional(),
  })
  .refine((body) => [body.draft, body.pack, body.policy].filter(Boolean).length === 1, {
    message: "name exactly one of draft, pack and policy",
  });
export type DryRunInput = z.output<typeof dryRunBody>;
