import "server-only";
import type { Tx } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { isRole, roleTable } from "./permissions";
import { buildWorkspaceContext, type WorkspaceContext } from "./workspace-context";

/**
 * The context of a membership that the caller's transaction has just written or must see under its own locks:
 * creating a workspace, accepting an invitation, restoring a deleted workspace (which has no context elsewhere).
 * Throws `not_found` when the person is not a member.
 */
export async function membershipContextIn(
  tx: Tx,
  user: { id: string; email: string },
  workspaceId: string,
  request: { requestId: string | null; ip: string | null } = { requestId: null, ip: null },
): Promise<WorkspaceContext> {
  const member = await tx.member.findFirst({
    where: { userId: user.id, workspaceId },
    select: { role: true, workspace: { select: { slug: true, name: true } } },
  });
  if (!member || !isRole(member.role)) throw notFound("workspace", workspaceId);
  return buildWorkspaceContext({
    workspaceId,
    workspaceSlug: member.workspace.slug,
    workspaceName: member.workspace.name,
    principal: { kind: "user", userId: user.id, label: user.email },
    role: member.role,
    permissions: new Set(roleTable[member.role].permissions),
    requestId: request.requestId,
    ip: request.ip,
  });
}
