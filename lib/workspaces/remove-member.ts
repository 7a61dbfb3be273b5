import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { AppError, notFound } from "@/lib/core/errors";
import { requireMayGrant } from "./change-member-role";
import { lockWorkspace } from "./internal/lock-workspace";
import { requireOtherOwner } from "./internal/require-other-owner";
import { memberSelect } from "./member-select";

type Leaver = { id: string; userId: string; role: string };

/** Takes a member out of the workspace at once; their API keys are revoked. The last owner stays (`conflict`). */
export async function removeMember(ctx: WorkspaceContext, input: { memberId: string }): Promise<void> {
  ctx.require("members:manage");
  const { workspaceId } = ctx;
  await inWorkspace(ctx, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const member = await tx.member.findFirst({ where: { id: input.memberId, workspaceId }, select: memberSelect });
    if (!member) throw notFound("member", input.memberId);
    requireMayGrant(ctx, member.role);
    const revokedKeys = await endMembership(tx, workspaceId, member);
    await recordAudit(tx, ctx, {
      action: "member.removed",
      target: { type: "member", id: member.id },
      summary: "Removed a member",
      shownAs: `Removed ${member.user.email}`,
      facts: { userId: member.userId, role: member.role, revokedKeys },
    });
  });
}

/** Leaves the workspace, with the same consequences. People leave; keys and jobs cannot. */
export async function leaveWorkspace(ctx: WorkspaceContext): Promise<void> {
  const { workspaceId, principal } = ctx;
  if (principal.kind !== "user") throw new AppError("forbidden", "Only a person can leave a workspace.");
  await inWorkspace(ctx, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const member = await tx.member.findFirst({
      where: { userId: principal.userId, workspaceId },
      select: memberSelect,
    });
    if (!member) throw notFound("member", principal.userId);
    const revokedKeys = await endMembership(tx, workspaceId, member);
    await recordAudit(tx, ctx, {
      action: "member.left",
      target: { type: "member", id: member.id },
      summary: "Left the workspace",
      shownAs: `${member.user.email} left the workspace`,
      facts: { userId: member.userId, role: member.role, revokedKeys },
    });
  });
}

async function endMembership(tx: Tx, workspaceId: string, member: Leaver): Promise<number> {
  await requireOtherOwner(tx, workspaceId, member);
  // Revoked, not only powerless: they must not come back to life when the person is invited again.
  const keys = await tx.apiKey.updateMany({
    where: { workspaceId, createdById: member.userId, revokedAt: null },
    data: { revokedAt: now() },
  });
  await tx.member.deleteMany({ where: { id: member.id, workspaceId } });
  return keys.count;
}
