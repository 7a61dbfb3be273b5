import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { isRole, mayGrantRole, type Role } from "@/lib/access/permissions";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { AppError, notFound } from "@/lib/core/errors";
import { lockWorkspace } from "./internal/lock-workspace";
import { requireOtherOwner } from "./internal/require-other-owner";
import { memberSelect, toMemberDto } from "./member-select";
import type { MemberDto } from "./schema";

/** Refuses to touch a role above one's own. */
export function requireMayGrant(ctx: WorkspaceContext, role: string): void {
  if (!ctx.role || !isRole(role) || !mayGrantRole(ctx.role, role)) {
    throw new AppError("forbidden", `Only an owner can give or take away the role ${role}.`);
  }
}

/** Gives a member another role, at once. The last owner keeps theirs (`conflict`). The same role changes nothing. */
export async function changeMemberRole(
  ctx: WorkspaceContext,
  input: { memberId: string; role: Role },
): Promise<MemberDto> {
  ctx.require("members:manage");
  const { workspaceId } = ctx;
  return inWorkspace(ctx, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const member = await tx.member.findFirst({ where: { id: input.memberId, workspaceId }, select: memberSelect });
    if (!member) throw notFound("member", input.memberId);
    requireMayGrant(ctx, member.role);
    requireMayGrant(ctx, input.role);
    if (member.role === input.role) return toMemberDto(member);
    await requireOtherOwner(tx, workspaceId, member);
    await tx.member.updateMany({ where: { id: member.id, workspaceId }, data: { role: input.role } });
    await recordAudit(tx, ctx, {
      action: "member.role_changed",
      target: { type: "member", id: member.id },
      summary: `Made a member ${input.role} (was ${member.role})`,
      shownAs: `Made ${member.user.email} ${input.role} (was ${member.role})`,
      facts: { userId: member.userId, from: member.role, to: input.role },
    });
    return toMemberDto({ ...member, role: input.role });
  });
}
