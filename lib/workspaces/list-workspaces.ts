import "server-only";
import { isRole, type Role } from "@/lib/access/permissions";
import { now } from "@/lib/core/clock";
import { systemDb } from "@/lib/core/db";

export type WorkspaceSummary = { id: string; name: string; slug: string; role: Role };
export type DeletedWorkspace = { id: string; name: string; purgeAt: Date };

/** The workspaces that a person is a member of, by name. */
export async function listWorkspaces(user: { id: string }): Promise<WorkspaceSummary[]> {
  const rows = await systemDb().member.findMany({
    where: { userId: user.id, workspace: { deletedAt: null } },
    select: { role: true, workspace: { select: { id: true, name: true, slug: true } } },
    orderBy: [{ workspace: { name: "asc" } }, { id: "asc" }],
  });
  return rows.flatMap(({ role, workspace }) => (isRole(role) ? [{ ...workspace, role }] : []));
}

/** The deleted workspaces that a person owned and may still restore. */
export async function listDeletedWorkspaces(user: { id: string }): Promise<DeletedWorkspace[]> {
  const rows = await systemDb().member.findMany({
    where: { userId: user.id, role: "owner", workspace: { deletedAt: { not: null }, purgeAt: { gt: now() } } },
    select: { workspace: { select: { id: true, name: true, purgeAt: true } } },
  });
  return rows.flatMap(({ workspace: { purgeAt, ...rest } }) => (purgeAt ? [{ ...rest, purgeAt }] : []));
}
