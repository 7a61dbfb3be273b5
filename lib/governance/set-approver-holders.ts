import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { isRole } from "@/lib/access/permissions";
import { actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { invalidInput, invariant, notFound } from "@/lib/core/errors";
import { lockName } from "@/lib/core/lock-name";
import { builtInApproverRoles, type ApproverRoleDto, type SetApproverHoldersInput } from "./approver-schema";
import { approverRolesOf } from "./list-approver-roles";

/**
 * Says who holds an approval role, all of them at once; the same again changes nothing. Binds at once, also for approvals
 * that wait: who was added may answer them, and a yes of somebody who lost the role no longer counts for it. Throws
 * `not_found` for somebody who is no member, and `invalid_input` for a role of the workspace's own members and for a new
 * holder whose workspace role may not answer approvals.
 */
export async function setApproverHolders(
  ctx: WorkspaceContext,
  input: SetApproverHoldersInput,
): Promise<ApproverRoleDto> {
  ctx.require("approvers:manage");
  const { workspaceId } = ctx;
  const { role } = input;
  if (role === "approver" || isRole(role)) {
    throw invalidInput("This is a role that members have in the workspace. Change it in the settings, Members.", {
      role: ["is a role of members"],
    });
  }
  const wanted = new Set(input.memberIds);
  return inWorkspace(ctx, async (tx) => {
    await lockName(tx, `approvers:${workspaceId}`);
    const members = await tx.member.findMany({
      where: { workspaceId, id: { in: [...wanted] } },
      select: { id: true, role: true, user: { select: { name: true, email: true } } },
      take: wanted.size,
    });
    const unknown = [...wanted].find((id) => !members.some((member) => member.id === id));
    if (unknown !== undefined) throw notFound("member", unknown);
    const before = await tx.approverHolder.findMany({
      where: { workspaceId, role },
      select: { memberId: true },
      take: 1_000,
    });
    const had = new Set(before.map(({ memberId }) => memberId));
    const added = members.filter(({ id }) => !had.has(id));
    const unable = added.find((member) => !builtInApproverRoles.includes(member.role));
    if (unable) {
      const who = unable.user.name || unable.user.email;
      throw invalidInput(`${who} may not answer approvals. Give them the workspace role approver first.`, {
        memberIds: [`${unable.id} may not answer approvals`],
      });
    }
    const removed = [...had].filter((id) => !wanted.has(id));
    if (added.length > 0 || removed.length > 0) {
      await tx.approverHolder.deleteMany({ where: { workspaceId, role, memberId: { in: removed } } });
      await tx.approverHolder.createMany({
        data: added.map(({ id }) => ({ workspaceId, role, memberId: id, addedById: actorId(ctx), addedAt: now() })),
      });
      await recordAudit(tx, ctx, {
        action: "approvers.changed",
        target: { type: "approver_role", id: role },
        summary: `Changed who holds the approval role ${role}`,
        facts: { role, added: added.map(({ id }) => id), removed, holders: wanted.size },
      });
    }
    const item = (await approverRolesOf(tx, workspaceId)).find((candidate) => candidate.role === role);
    invariant(item ?? wanted.size === 0, "a role that somebody holds is listed");
    return item ?? { role, isBuiltIn: false, holders: [], rules: [], isMissing: false };
  });
}
