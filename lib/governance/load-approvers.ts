import "server-only";
import { isRole } from "@/lib/access/permissions";
import type { Tx } from "@/lib/core/db";
import { builtInApproverRoles } from "./approver-schema";

/** A member who may answer approvals, with every approval role that their answer counts for. */
export type Approver = {
  readonly memberId: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
};

const maxMembers = 500;

/**
 * Who may answer approvals today, longest a member first: "approver" for each of them, the workspace role by its own name,
 * and the approval roles that they were given. Who may not answer is left out, whatever they hold. `userIds` asks for some.
 */
export async function loadApprovers(
  tx: Tx,
  workspaceId: string,
  userIds: readonly string[] | null = null,
): Promise<Approver[]> {
  const members = await tx.member.findMany({
    where: {
      workspaceId,
      role: { in: [...builtInApproverRoles] },
      ...(userIds ? { userId: { in: [...userIds] } } : {}),
    },
    select: {
      id: true,
      userId: true,
      role: true,
      user: { select: { name: true, email: true } },
      approves: { select: { role: true }, orderBy: { role: "asc" } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: maxMembers,
  });
  return members.map(({ id, userId, role, user, approves }) => ({
    memberId: id,
    userId,
    name: user.name || user.email,
    email: user.email,
    roles: [...new Set(["approver", ...(isRole(role) ? [role] : []), ...approves.map((held) => held.role)])],
  }));
}

/** The approval roles that at least one member who may answer holds. */
export async function heldApproverRoles(tx: Tx, workspaceId: string): Promise<ReadonlySet<string>> {
  return new Set((await loadApprovers(tx, workspaceId)).flatMap((approver) => approver.roles));
}
