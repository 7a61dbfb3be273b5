import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { requireOwnUser } from "./get-usage";
import { readLimits, type LimitState } from "./internal/read-limits";
import { readSpend } from "./internal/read-spend";
import type { SpendSummaryDto } from "./schema";

export type SpendSummary = SpendSummaryDto & {
  /** Whose spending this is. */
  of: "workspace" | "own";
  limits: LimitState[];
};

/**
 * What was spent today and this month, where the month is heading, and the limits with what is left of them.
 * Without `usage:read`, only the acting person's own.
 */
export async function getSpendSummary(ctx: WorkspaceContext): Promise<SpendSummary> {
  const ownUserId = ctx.can("usage:read") ? null : requireOwnUser(ctx);
  return inWorkspace(ctx, async (tx) => ({
    ...(await readSpend(tx, ctx.workspaceId, ownUserId ? { userId: ownUserId } : {})),
    of: ownUserId ? ("own" as const) : ("workspace" as const),
    limits: await readLimits(tx, ctx.workspaceId, ownUserId),
  }));
}

export type { LimitState };
