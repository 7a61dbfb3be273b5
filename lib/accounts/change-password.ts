import "server-only";
import { systemDb } from "@/lib/core/db";
import { endSessions } from "./internal/end-sessions";
import { hashNewPassword } from "./password-hash";
import { requireCurrentPassword } from "./internal/require-current-password";
import type { ChangePasswordInput } from "./schema";
import type { CurrentSession } from "@/lib/access/session";

/**
 * Changes the password, or sets the first one, and ends every other session. Throws `invalid_credentials` when the
 * current one is wrong, `invalid_input` when the new one breaks the rules.
 */
export async function changePassword(
  session: CurrentSession,
  input: ChangePasswordInput,
): Promise<{ endedSessions: number }> {
  const { user } = session;
  await requireCurrentPassword(user.id, input.currentPassword);
  const passwordHash = await hashNewPassword(input.newPassword, user.email, "newPassword");
  return systemDb().$transaction(async (tx) => {
    await tx.user.update({ where: { id: user.id }, data: { passwordHash } });
    await tx.authToken.deleteMany({ where: { userId: user.id, purpose: "reset-password" } });
    return { endedSessions: await endSessions(tx, user.id, session.sessionId) };
  });
}
