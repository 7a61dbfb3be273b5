import "server-only";
import { systemDb } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import type { Permission } from "./permissions";
import { buildWorkspaceContext, type WorkspaceContext } from "./workspace-context";

/**
 * The context of a durable job: it acts as the job, with only the permissions that it declares.
 * Throws `not_found` when the workspace is gone (deleted while the job waited).
 */
export async function systemContext(
  workspaceId: string,
  job: string,
  permissions: readonly Permission[],
): Promise<WorkspaceContext> {
  const workspace = await systemDb().workspace.findFirst({
    where: { id: workspaceId, deletedAt: null },
    select: { slug: true, name: true },
  });
  if (!workspace) throw notFound("workspace", workspaceId);
  return buildWorkspaceContext({
    workspaceId,
    workspaceSlug: workspace.slug,
    workspaceName: workspace.name,
    principal: { kind: "job", job, label: job },
    role: null,
    permissions: new Set(permissions),
    requestId: null,
    ip: null,
  });
}
