import "server-only";
import { withTenant, type Tx } from "@/lib/core/db";
import type { WorkspaceContext } from "./workspace-context";

/**
 * Runs `work` in one transaction bounded to the context's workspace by row-level security.
 * Rolls back when `work` throws. No network and no model call belongs inside.
 */
export function inWorkspace<T>(ctx: WorkspaceContext, work: (tx: Tx) => Promise<T>): Promise<T> {
  return withTenant(ctx.workspaceId, work);
}
