import { z } from "zod";
import { agentLimits, agentVariable, autonomy, toolGrant } from "@/lib/agents/schema";
import { pageOf, pageQuery } from "@/lib/core/page-schema";
import { modelRef, modelTier } from "@/lib/models/schema";
import { runStatuses, stepKinds, stepStatuses } from "./state";

/** Unsaved settings of the playground: they replace those of the version for this run only. */
export const runOverrides = z.strictObject({
  instructions: z.string().trim().min(1).max(20_000).optional(),
  variables: z.array(agentVariable).max(20).optional(),
  modelTier: modelTier.nullable().optional(),
  model: modelRef.nullable().optional(),
  tools: z.array(toolGrant).max(32).optional(),
  autonomy: autonomy.optional(),
  limits: agentLimits.optional(),
  knowledgeBaseIds: z.array(z.string().max(64)).max(50).optional(),
});
export type RunOverrides = z.output<typeof runOverrides>;

export const createRunBody = z.strictObject({
  input: z.string().trim().min(1, "say what the agent should do").max(100_000),
  threadId: z.string().max(64).optional(),
  /** Ids of documents that the task is about. */
  documents: z.array(z.string().max(64)).max(50).default([]),
  variables: z.record(z.string(), z.string().max(2_000)).default({}),
  /** Receives a signed callback when the run ends. */
  webhookUrl: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
  /** Cap on what this run may spend; the agent's own cap still applies. */
  budgetMicroUsd: z.number().int().min(1).max(1_000_000_000_000).optional(),
});
export type CreateRunBody = z.output<typeof createRunBody>;

export const runTriggers = ["api", "ui", "playground", "thread"] as const;
export type RunTrigger = (typeof runTriggers)[number];

export type RequestRunInput = CreateRunBody & { agent: string; trigger: RunTrigger; overrides?: RunOverrides };

export const runSource = z.object({
  /** Its number in the answer: [1]. */
  number: z.number().int(),
  chunkId: z.string(),
  documentId: z.string(),
  documentName: z.string(),
  page: z.number().int(),
  quote: z.string(),
});
export type RunSource = z.infer<typeof runSource>;

export const artifactDto = z.object({
  id: z.string(),
  name: z.string(),
  contentType: z.string(),
  sizeBytes: z.number().int(),
  sha256: z.string(),
  createdAt: z.string(),
});
export type ArtifactDto = z.infer<typeof artifactDto>;

export const usageDto = z.object({
  tokensInput: z.number().int(),
  tokensCached: z.number().int(),
  tokensOutput: z.number().int(),
  steps: z.number().int(),
  toolCalls: z.number().int(),
});

export const runSummaryDto = z.object({
  id: z.string(),
  status: z.enum(runStatuses),
  stopReason: z.string().nullable(),
  agentId: z.string(),
  agentName: z.string(),
  agentSlug: z.string(),
  agentVersion: z.number().int(),
  threadId: z.string().nullable(),
  title: z.string(),
  trigger: z.string(),
  costMicroUsd: z.number().int(),
  /** True when a model without a known price took part: the cost is then a lower bound. */
  hasUnknownCost: z.boolean(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
});
export type RunSummaryDto = z.infer<typeof runSummaryDto>;

export const runDto = runSummaryDto.extend({
  agentVersionId: z.string(),
  parentRunId: z.string().nullable(),
  input: z.string(),
  output: z.string().nullable(),
  sources: z.array(runSource),
  artifacts: z.array(artifactDto),
  /** What stopped it: the limit with its numbers, the policy, the person's reason. */
  stopDetail: z.record(z.string(), z.unknown()).nullable(),
  usage: usageDto,
  budgetMicroUsd: z.number().int().nullable(),
  documentIds: z.array(z.string()),
  variables: z.record(z.string(), z.string()),
  isTainted: z.boolean(),
  requestedBy: z.object({ type: z.string(), id: z.string() }),
  links: z.object({ self: z.string(), steps: z.string(), events: z.string(), web: z.string() }),
});
export type RunDto = z.infer<typeof runDto>;

export const reasonDto = z.object({
  policyId: z.string(),
  pack: z.string(),
  version: z.string(),
  title: z.string(),
  citation: z.string(),
  rationale: z.string(),
  obligation: z.string(),
  mode: z.string(),
});

export const decisionDto = z.object({
  id: z.string(),
  stage: z.string(),
  verdict: z.string(),
  explanation: z.string(),
  reasons: z.array(reasonDto),
  observed: z.array(reasonDto),
  facts: z.record(z.string(), z.unknown()).nullable(),
  durationUs: z.number().int(),
});
export type DecisionDto = z.infer<typeof decisionDto>;

/** A step as the timeline shows it: no content, so that it can travel in events. */
export const stepSummaryDto = z.object({
  id: z.string(),
  key: z.string(),
  index: z.number().int(),
  kind: z.enum(stepKinds),
  title: z.string(),
  status: z.enum(stepStatuses),
  attempt: z.number().int(),
  modelRef: z.string().nullable(),
  toolName: z.string().nullable(),
  verdict: z.string().nullable(),
  errorCode: z.string().nullable(),
  errorMessage: z.string().nullable(),
  tokensInput: z.number().int().nullable(),
  tokensCached: z.number().int().nullable(),
  tokensOutput: z.number().int().nullable(),
  costMicroUsd: z.number().int().nullable(),
  approvalId: z.string().nullable(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
});
export type StepSummaryDto = z.infer<typeof stepSummaryDto>;

export const stepDto = stepSummaryDto.extend({
  input: z.unknown(),
  output: z.unknown(),
  decisions: z.array(decisionDto),
});
export type StepDto = z.infer<typeof stepDto>;

export const runListQuery = pageQuery.extend({
  status: z.enum(runStatuses).optional(),
  agent: z.string().max(100).optional(),
  trigger: z.enum(runTriggers).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type RunListQuery = z.output<typeof runListQuery>;

export const runPage = pageOf(runSummaryDto);
export const stepPage = z.object({ items: z.array(stepDto), nextCursor: z.string().nullable() });
