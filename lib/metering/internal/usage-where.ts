import type { Prisma } from "@/generated/prisma/client";
import type { UsageEventFilters, UsageFilters } from "../schema";

type Range = { start: Date; end: Date };

/** Daily sums of a workspace in a range of days. */
export function usageDailyWhere(workspaceId: string, filters: UsageFilters, range: Range): Prisma.UsageDailyWhereInput {
  return {
    workspaceId,
    day: { gte: range.start, lt: range.end },
    ...(filters.meter === undefined ? {} : { meter: filters.meter }),
    ...(filters.agentId === undefined ? {} : { agentId: filters.agentId }),
    ...(filters.userId === undefined ? {} : { userId: filters.userId }),
    ...(filters.apiKeyId === undefined ? {} : { apiKeyId: filters.apiKeyId }),
    ...(filters.model === undefined ? {} : { modelRef: filters.model }),
    ...(filters.tool === undefined ? {} : { toolName: filters.tool }),
  };
}

/** Usage events of a workspace; an empty text asks for events without that subject. */
export function usageEventWhere(
  workspaceId: string,
  filters: Omit<UsageEventFilters, "from" | "to">,
  range: Partial<Range>,
): Prisma.UsageEventWhereInput {
  const subject = (value: string): string | null => (value === "" ? null : value);
  return {
    workspaceId,
    ...(range.start || range.end
      ? { occurredAt: { ...(range.start ? { gte: range.start } : {}), ...(range.end ? { lt: range.end } : {}) } }
      : {}),
    ...(filters.meter === undefined ? {} : { meter: filters.meter }),
    ...(filters.agentId === undefined ? {} : { agentId: subject(filters.agentId) }),
    ...(filters.userId === undefined ? {} : { userId: subject(filters.userId) }),
    ...(filters.apiKeyId === undefined ? {} : { apiKeyId: subject(filters.apiKeyId) }),
    ...(filters.model === undefined ? {} : { modelRef: subject(filters.model) }),
    ...(filters.tool === undefined ? {} : { toolName: subject(filters.tool) }),
    ...(filters.runId === undefined ? {} : { runId: filters.runId }),
  };
}
