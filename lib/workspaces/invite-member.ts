import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { actingUserId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { consumeThrottle } from "@/lib/accounts/throttle";
import { recordAudit } from "@/lib/audit/record-audit";
import { day, inFuture, now } from "@/lib/core/clock";
import { randomSecret, sha256Hex } from "@/lib/core/crypto";
import { systemDb } from "@/lib/core/db";
import { AppError, conflict, forbidden } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { requireMayGrant } from "./change-member-role";
import { lockWorkspace } from "./internal/lock-workspace";
import { mailInvitation } from "./internal/mail-invitation";
import { requireSeatToInvite } from "./internal/require-seat";
import { invitationSelect, toInvitationDto } from "./invitation-select";
import type { InvitationDto, InviteMemberInput } from "./schema";

export const invitationDays = 7;

/** Who invites must have confirmed their own address: their name stands in the mail. Returns that name. */
async function requireInviter(ctx: WorkspaceContext): Promise<{ id: string; name: string }> {
  const userId = actingUserId(ctx);
  const user = userId === null ? null : await systemDb().user.findUnique({ where: { id: userId } });
  if (!user) throw forbidden("members:manage");
  if (!user.emailVerifiedAt) {
    throw new AppError(
      "forbidden",
      "Confirm your own e-mail address first: open the link in the mail that we sent you.",
    );
  }
  return { id: user.id, name: user.name };
}

/**
 * Invites an address with a role and mails it a link that is valid for seven days. Throws `conflict` for a member or an
 * address with an open invitation, `quota_exceeded` when the plan has no seat left. When the mail cannot be sent the
 * invitation stays, to be sent again.
 */
export async function inviteMember(ctx: WorkspaceContext, input: InviteMemberInput): Promise<InvitationDto> {
  ctx.require("members:manage");
  requireMayGrant(ctx, input.role);
  const inviter = await requireInviter(ctx);
  await consumeThrottle("invite:workspace", ctx.workspaceId);
  const { workspaceId } = ctx;
  const token = randomSecret();
  const invitation = await inWorkspace(ctx, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const member = await tx.member.findFirst({
      where: { workspaceId, user: { email: input.email } },
      select: { id: true },
    });
    if (member) throw conflict("This address is a member already.");
    const open = await tx.invitation.findFirst({
      where: { workspaceId, email: input.email, acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } },
      select: { id: true },
    });
    if (open)
      throw conflict("This address has an open invitation. Send it again or revoke it.", { invitationId: open.id });
    await requireSeatToInvite(tx, workspaceId);
    const row = await tx.invitation.create({
      data: {
        id: newId("invitation"),
        workspaceId,
        email: input.email,
        role: input.role,
        tokenHash: sha256Hex(token),
        invitedById: inviter.id,
        createdAt: now(),
        sentAt: now(),
        expiresAt: inFuture(invitationDays * day),
      },
      select: invitationSelect,
    });
    await recordAudit(tx, ctx, {
      action: "invitation.created",
      target: { type: "invitation", id: row.id },
      summary: `Invited somebody as ${input.role}`,
      shownAs: `Invited ${input.email} as ${input.role}`,
      facts: { role: input.role },
    });
    return row;
  });
  await mailInvitation(ctx, { ...invitation, token, inviter: inviter.name });
  return toInvitationDto(invitation);
}
