import type { StepSummaryDto } from "@/lib/runs/schema";

/** A model call that has just begun. */
export const aStepSummary = (overrides: Partial<StepSummaryDto> = {}): StepSummaryDto => ({
  id: "step_1",
  key: "think-1",
  index: 100,
  kind: "model_call",
  title: "Think",
  status: "running",
  attempt: 1,
  modelRef: null,
  toolName: null,
  verdict: null,
  errorCode: null,
  errorMessage: null,
  tokensInput: null,
  tokensCached: null,
  tokensOutput: null,
  costMicroUsd: null,
  approvalId: null,
  startedAt: "2026-01-01T00:00:00.000Z",
  endedAt: null,
  ...overrides,
});
