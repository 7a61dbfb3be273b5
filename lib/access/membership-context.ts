import "server-only";
import { systemDb } from "@/lib/core/db";
import { isRole, roleTable } from "./permissions";
import { buildWorkspaceContext, type WorkspaceContext } from "./workspace-context";

type Request = { requestId: string | null; ip: string | null };

/**
 * The context of a person in a workspace named by slug or id; null when there is no such workspace or the person
 * is not a member, which callers must answer alike.
 */
export async function findMembershipContext(
  user: { id: string; email: string },
  workspace: { slug: string } | { id: string },
  request: Request = { requestId: null, ip: null },
): Promise<WorkspaceContext | null> {
  const member = await systemDb().member.findFirst({
    where: { userId: user.id, workspace: { ...workspace, deletedAt: null } },
    select: { role: true, workspace: { select: { id: true, slug: true, name: true } } },
  });
  if (!member || !isRole(member.role)) return null;
  return buildWorkspaceContext({
    workspaceId: member.workspace.id,
    workspaceSlug: member.workspace.slug,
    workspaceName: member.workspace.name,
    principal: { kind: "user", userId: user.id, label: user.email },
    role: member.role,
    permissions: new Set(roleTable[member.role].permissions),
    ...request,
  });
}
