import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { env } from "@/lib/core/env";
import { invariant } from "@/lib/core/errors";
import type { Sealer } from "@/lib/core/workspace-keys";
import { runSource, type ArtifactDto, type RunDto, type RunSummaryDto } from "./schema";
import { isRunStatus } from "./state";

/** Where each sealed column of a run lives; a ciphertext opens only in its place. */
export const runPlaces = {
  title: (runId: string) => `run.title:${runId}`,
  input: (runId: string) => `run.input:${runId}`,
  output: (runId: string) => `run.output:${runId}`,
  sources: (runId: string) => `run.sources:${runId}`,
  webhookUrl: (runId: string) => `run.webhook-url:${runId}`,
  stepInput: (stepId: string) => `step.input:${stepId}`,
  stepOutput: (stepId: string) => `step.output:${stepId}`,
} as const;

export const runSummarySelect = {
  id: true,
  status: true,
  stopReason: true,
  agentId: true,
  threadId: true,
  titleSealed: true,
  trigger: true,
  costMicroUsd: true,
  hasUnknownCost: true,
  createdAt: true,
  startedAt: true,
  finishedAt: true,
  agent: { select: { name: true, slug: true } },
  agentVersion: { select: { number: true } },
} satisfies Prisma.RunSelect;

export type RunSummaryRow = Prisma.RunGetPayload<{ select: typeof runSummarySelect }>;

export const runSelect = {
  ...runSummarySelect,
  agentVersionId: true,
  parentRunId: true,
  inputSealed: true,
  outputSealed: true,
  sourcesSealed: true,
  stopDetail: true,
  tokensInput: true,
  tokensCached: true,
  tokensOutput: true,
  stepCount: true,
  toolCallCount: true,
  budgetMicroUsd: true,
  documentIds: true,
  variables: true,
  isTainted: true,
  requestedByType: true,
  requestedById: true,
  artifacts: {
    select: { id: true, name: true, contentType: true, sizeBytes: true, sha256: true, createdAt: true },
    orderBy: { createdAt: "asc" },
    take: 100,
  },
} satisfies Prisma.RunSelect;

export type RunRow = Prisma.RunGetPayload<{ select: typeof runSelect }>;

type ArtifactRow = RunRow["artifacts"][number];

export function toArtifactDto(row: ArtifactRow): ArtifactDto {
  return { ...row, sizeBytes: Number(row.sizeBytes), createdAt: row.createdAt.toISOString() };
}

export function toRunSummaryDto(row: RunSummaryRow, sealer: Sealer): RunSummaryDto {
  invariant(isRunStatus(row.status), "a run has a known status");
  return {
    id: row.id,
    status: row.status,
    stopReason: row.stopReason,
    agentId: row.agentId,
    agentName: row.agent.name,
    agentSlug: row.agent.slug,
    agentVersion: row.agentVersion.number,
    threadId: row.threadId,
    title: sealer.openText(row.titleSealed, runPlaces.title(row.id)),
    trigger: row.trigger,
    costMicroUsd: Number(row.costMicroUsd),
    hasUnknownCost: row.hasUnknownCost,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

export function toRunDto(row: RunRow, sealer: Sealer, workspaceSlug: string): RunDto {
  const base = env().MANDATE_URL;
  const self = `${base}/api/v1/runs/${row.id}`;
  return {
    ...toRunSummaryDto(row, sealer),
    agentVersionId: row.agentVersionId,
    parentRunId: row.parentRunId,
    input: sealer.openText(row.inputSealed, runPlaces.input(row.id)),
    output: row.outputSealed ? sealer.openText(row.outputSealed, runPlaces.output(row.id)) : null,
    sources: row.sourcesSealed
      ? runSource.array().parse(sealer.openJson(row.sourcesSealed, runPlaces.sources(row.id)))
      : [],
    artifacts: row.artifacts.map(toArtifactDto),
    stopDetail: row.stopDetail as Record<string, unknown> | null,
    usage: {
      tokensInput: Number(row.tokensInput),
      tokensCached: Number(row.tokensCached),
      tokensOutput: Number(row.tokensOutput),
      steps: row.stepCount,
      toolCalls: row.toolCallCount,
    },
    budgetMicroUsd: row.budgetMicroUsd === null ? null : Number(row.budgetMicroUsd),
    documentIds: row.documentIds,
    variables: row.variables as Record<string, string>,
    isTainted: row.isTainted,
    requestedBy: { type: row.requestedByType, id: row.requestedById },
    links: { self, steps: `${self}/steps`, events: `${self}/events`, web: `${base}/${workspaceSlug}/runs/${row.id}` },
  };
}
