import "server-only";
import { isRole, type Role } from "@/lib/access/permissions";
import { sha256Hex } from "@/lib/core/crypto";
import { systemDb } from "@/lib/core/db";
import { invitationStatus } from "./invitation-select";
import type { InvitationDto } from "./schema";

export type OfferedInvitation = {
  email: string;
  role: Role;
  status: InvitationDto["status"];
  workspaceName: string;
  workspaceSlug: string;
  inviterName: string | null;
  /** Whether the invited address has an account; whoever holds the link reads mail there. */
  hasAccount: boolean;
};

/** What a mailed link offers; null for a link that was never ours or was replaced by a newer one. */
export async function findInvitation(token: string): Promise<OfferedInvitation | null> {
  if (token === "") return null;
  const row = await systemDb().invitation.findUnique({ where: { tokenHash: sha256Hex(token) } });
  if (!row || !isRole(row.role)) return null;
  const [workspace, inviter, account] = await Promise.all([
    systemDb().workspace.findFirst({
      where: { id: row.workspaceId, deletedAt: null },
      select: { name: true, slug: true },
    }),
    systemDb().user.findUnique({ where: { id: row.invitedById }, select: { name: true } }),
    systemDb().user.findUnique({ where: { email: row.email }, select: { id: true } }),
  ]);
  if (!workspace) return null;
  return {
    email: row.email,
    role: row.role,
    status: invitationStatus(row),
    workspaceName: workspace.name,
    workspaceSlug: workspace.slug,
    inviterName: inviter?.name ?? null,
    hasAccount: account !== null,
  };
}
