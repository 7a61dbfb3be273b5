import { invariant } from "@/lib/core/errors";
import { toNumber } from "./internal/to-number";
import { isMeter, meters } from "./meters";
import type { UsageEventDto } from "./schema";

export const usageEventSelect = {
  id: true,
  occurredAt: true,
  meter: true,
  quantity: true,
  costMicroUsd: true,
  runId: true,
  stepId: true,
  agentId: true,
  userId: true,
  apiKeyId: true,
  modelRef: true,
  toolName: true,
} as const;

type UsageEventRow = {
  id: string;
  occurredAt: Date;
  meter: string;
  quantity: bigint;
  costMicroUsd: bigint | null;
  runId: string | null;
  stepId: string | null;
  agentId: string | null;
  userId: string | null;
  apiKeyId: string | null;
  modelRef: string | null;
  toolName: string | null;
};

export function toUsageEventDto({ modelRef, toolName, ...row }: UsageEventRow): UsageEventDto {
  invariant(isMeter(row.meter), "a stored usage event has a known meter");
  return {
    ...row,
    meter: row.meter,
    occurredAt: row.occurredAt.toISOString(),
    quantity: toNumber(row.quantity),
    unit: meters[row.meter].unit,
    costMicroUsd: row.costMicroUsd === null ? null : toNumber(row.costMicroUsd),
    model: modelRef,
    tool: toolName,
  };
}
