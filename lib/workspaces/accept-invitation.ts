import "server-only";
import { membershipContextIn } from "@/lib/access/membership-in-transaction";
import { createUserIn, type NewUser } from "@/lib/accounts/create-user";
import { hashNewPassword } from "@/lib/accounts/password-hash";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { sha256Hex } from "@/lib/core/crypto";
import { systemDb, type Tx } from "@/lib/core/db";
import { isUniqueViolation } from "@/lib/core/db-errors";
import { AppError, conflict } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { lockWorkspace } from "./internal/lock-workspace";
import { requireSeatToJoin } from "./internal/require-seat";
import { invitationSelect, invitationStatus } from "./invitation-select";

type Facts = { requestId: string | null; ip: string | null };

const gone = (): AppError =>
  new AppError("gone", "This invitation has expired, was used or was revoked. Ask for a new one.");

/**
 * Joins the workspace that invited this person. Only the invited address may; holding the link proves it. A member who
 * accepts again stays as they are. Throws `gone`, `forbidden` (another address) or `quota_exceeded`.
 */
export async function acceptInvitation(
  user: { id: string; email: string },
  input: { token: string },
  facts: Facts = { requestId: null, ip: null },
): Promise<{ slug: string }> {
  return systemDb().$transaction((tx) => join(tx, user, input.token, facts));
}

/**
 * Creates the invited person's account, its address confirmed by the link, and joins, all or nothing.
 * Throws `conflict` when the address has an account: sign in and accept there.
 */
export async function joinAsNewUser(
  input: { token: string; name: string; password: string },
  facts: Facts = { requestId: null, ip: null },
): Promise<{ slug: string; email: string }> {
  const invitation = await systemDb().invitation.findUnique({ where: { tokenHash: sha256Hex(input.token) } });
  if (!invitation || invitationStatus(invitation) !== "pending") throw gone();
  const { email } = invitation;
  const passwordHash = await hashNewPassword(input.password, email);
  try {
    return await systemDb().$transaction(async (tx) => {
      const user: NewUser = await createUserIn(tx, { email, name: input.name, passwordHash, isEmailVerified: true });
      return { ...(await join(tx, user, input.token, facts)), email };
    });
  } catch (error) {
    if (isUniqueViolation(error, "email")) throw conflict("This address has an account. Sign in to accept.");
    throw error;
  }
}

async function join(
  tx: Tx,
  user: { id: string; email: string },
  token: string,
  facts: Facts,
): Promise<{ slug: string }> {
  const invitation = await tx.invitation.findUnique({
    where: { tokenHash: sha256Hex(token) },
    select: invitationSelect,
  });
  if (!invitation) throw gone();
  const { workspaceId, email, role } = invitation;
  if (email !== user.email) {
    throw new AppError("forbidden", `This invitation is for ${email}. Sign in with that address.`);
  }
  await lockWorkspace(tx, workspaceId);
  const member = await tx.member.findFirst({ where: { workspaceId, userId: user.id }, select: { id: true } });
  if (!member) {
    // Read again under the lock: it may have been revoked while we waited.
    const taken = await tx.invitation.updateMany({
      where: { id: invitation.id, workspaceId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } },
      data: { acceptedAt: now() },
    });
    if (taken.count !== 1) throw gone();
    await requireSeatToJoin(tx, workspaceId);
    await tx.member.create({ data: { id: newId("member"), workspaceId, userId: user.id, role, createdAt: now() } });
  }
  await tx.user.updateMany({ where: { id: user.id, emailVerifiedAt: null }, data: { emailVerifiedAt: now() } });
  const ctx = await membershipContextIn(tx, user, workspaceId, facts);
  if (!member) {
    await recordAudit(tx, ctx, {
      action: "invitation.accepted",
      target: { type: "invitation", id: invitation.id },
      summary: `Joined as ${role}`,
      shownAs: `${user.email} joined as ${role}`,
      facts: { userId: user.id, role },
    });
  }
  return { slug: ctx.workspaceSlug };
}
