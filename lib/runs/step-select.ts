import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { stepKinds, stepStatuses, type StepKind, type StepStatus } from "./state";
import type { StepSummaryDto } from "./schema";

export const stepSelect = {
  id: true,
  key: true,
  index: true,
  kind: true,
  title: true,
  status: true,
  attempt: true,
  modelRef: true,
  toolName: true,
  toolCallId: true,
  decisionIds: true,
  verdict: true,
  errorCode: true,
  errorMessage: true,
  tokensInput: true,
  tokensCached: true,
  tokensOutput: true,
  costMicroUsd: true,
  startedAt: true,
  endedAt: true,
} satisfies Prisma.RunStepSelect;

export type StepRow = Prisma.RunStepGetPayload<{ select: typeof stepSelect }>;

const asKind = (text: string): StepKind => stepKinds.find((kind) => kind === text) ?? "plan";
const asStatus = (text: string): StepStatus => stepStatuses.find((status) => status === text) ?? "failed";

export function toStepSummaryDto(row: StepRow, approvalId: string | null): StepSummaryDto {
  const { toolCallId: _toolCallId, decisionIds: _decisionIds, ...rest } = row;
  return {
    ...rest,
    kind: asKind(row.kind),
    status: asStatus(row.status),
    costMicroUsd: row.costMicroUsd === null ? null : Number(row.costMicroUsd),
    approvalId,
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}
