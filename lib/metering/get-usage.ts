import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { actingUserId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { forbidden } from "@/lib/core/errors";
import { readUsage } from "./internal/read-usage";
import type { UsageDto, UsageQuery } from "./schema";

/** Usage and cost of the whole workspace. Costs as much for ten million events as for ten. */
export async function getUsage(ctx: WorkspaceContext, query: UsageQuery): Promise<UsageDto> {
  ctx.require("usage:read");
  return inWorkspace(ctx, (tx) => readUsage(tx, ctx.workspaceId, query));
}

/** The same, of what the acting person caused: for members who may not see everyone's. */
export async function getOwnUsage(ctx: WorkspaceContext, query: UsageQuery): Promise<UsageDto> {
  const userId = requireOwnUser(ctx);
  return inWorkspace(ctx, (tx) => readUsage(tx, ctx.workspaceId, { ...query, userId }));
}

/** The person whose own usage is asked for. Throws `forbidden` for a job, which is nobody. */
export function requireOwnUser(ctx: WorkspaceContext): string {
  ctx.require("workspace:read");
  const userId = actingUserId(ctx);
  if (userId === null) throw forbidden("usage:read");
  return userId;
}
