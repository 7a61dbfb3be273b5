import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { actingUserId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { consumeThrottle } from "@/lib/accounts/throttle";
import { recordAudit } from "@/lib/audit/record-audit";
import { day, inFuture, now } from "@/lib/core/clock";
import { randomSecret, sha256Hex } from "@/lib/core/crypto";
import type { Tx } from "@/lib/core/db";
import { conflict, notFound } from "@/lib/core/errors";
import { requireMayGrant } from "./change-member-role";
import { lockWorkspace } from "./internal/lock-workspace";
import { mailInvitation } from "./internal/mail-invitation";
import { requireSeatToInvite } from "./internal/require-seat";
import { invitationSelect, invitationStatus, toInvitationDto } from "./invitation-select";
import { invitationDays } from "./invite-member";
import type { InvitationDto } from "./schema";

async function openInvitation(tx: Tx, ctx: WorkspaceContext, invitationId: string) {
  const row = await tx.invitation.findFirst({
    where: { id: invitationId, workspaceId: ctx.workspaceId },
    select: invitationSelect,
  });
  if (!row) throw notFound("invitation", invitationId);
  return row;
}

/** Mails an invitation again with a new link for another seven days; the old link stops working. */
export async function resendInvitation(ctx: WorkspaceContext, input: { invitationId: string }): Promise<InvitationDto> {
  ctx.require("members:manage");
  await consumeThrottle("invite:workspace", ctx.workspaceId);
  const { workspaceId } = ctx;
  const token = randomSecret();
  const { row, inviter } = await inWorkspace(ctx, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const found = await openInvitation(tx, ctx, input.invitationId);
    requireMayGrant(ctx, found.role);
    const status = invitationStatus(found);
    if (status === "accepted" || status === "revoked") throw conflict(`This invitation was ${status}.`);
    // An expired one gave its seat back.
    if (status === "expired") await requireSeatToInvite(tx, workspaceId);
    const sent = { tokenHash: sha256Hex(token), sentAt: now(), expiresAt: inFuture(invitationDays * day) };
    await tx.invitation.updateMany({ where: { id: found.id, workspaceId }, data: sent });
    await recordAudit(tx, ctx, {
      action: "invitation.resent",
      target: { type: "invitation", id: found.id },
      summary: "Sent an invitation again",
      shownAs: `Sent the invitation of ${found.email} again`,
    });
    const userId = actingUserId(ctx);
    const user = userId === null ? null : await tx.user.findFirst({ where: { id: userId }, select: { name: true } });
    return {
      row: { ...found, sentAt: sent.sentAt, expiresAt: sent.expiresAt },
      inviter: user?.name ?? ctx.principal.label,
    };
  });
  await mailInvitation(ctx, { ...row, token, inviter });
  return toInvitationDto(row);
}

/** Makes an invitation worthless. Revoking it again changes nothing; an accepted one stays (`conflict`). */
export async function revokeInvitation(ctx: WorkspaceContext, input: { invitationId: string }): Promise<void> {
  ctx.require("members:manage");
  const { workspaceId } = ctx;
  await inWorkspace(ctx, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const row = await openInvitation(tx, ctx, input.invitationId);
    requireMayGrant(ctx, row.role);
    if (row.revokedAt) return;
    if (row.acceptedAt) throw conflict("This invitation was accepted. Remove the member instead.");
    await tx.invitation.updateMany({ where: { id: row.id, workspaceId }, data: { revokedAt: now() } });
    await recordAudit(tx, ctx, {
      action: "invitation.revoked",
      target: { type: "invitation", id: row.id },
      summary: "Revoked an invitation",
      shownAs: `Revoked the invitation of ${row.email}`,
    });
  });
}
