import "server-only";
import { now } from "@/lib/core/clock";
import { systemDb } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { runInBackground } from "@/lib/mail/background-work";
import { linkTo } from "@/lib/mail/link-to";
import { sendMail } from "@/lib/mail/send-mail";
import { resetPasswordMail } from "@/lib/mail/templates/reset-password";
import { sha256Hex } from "@/lib/core/crypto";
import { issueToken, redeemToken } from "./internal/auth-token";
import { endSessions } from "./internal/end-sessions";
import { hashNewPassword } from "./password-hash";
import { clearThrottle, consumeThrottle } from "./throttle";
import type { RequestFacts } from "./internal/request-facts";

/** Mails a link for choosing a new password when the address has an account; the answer is the same when not. */
export async function requestPasswordReset(input: { email: string }, request: RequestFacts): Promise<void> {
  await consumeThrottle("mail:ip", request.ip ?? "direct");
  await consumeThrottle("mail:address", `reset-password:${input.email}`);
  runInBackground("reset-password mail", async () => {
    const user = await systemDb().user.findUnique({ where: { email: input.email }, select: { id: true, email: true } });
    if (!user) return;
    const token = await systemDb().$transaction((tx) =>
      issueToken(tx, { userId: user.id, purpose: "reset-password", email: user.email }),
    );
    await sendMail({ to: user.email, ...resetPasswordMail({ url: linkTo("/reset-password", { token }) }) });
  });
}

/**
 * Sets the password with a mailed link and ends every session of the account. Reading the mail proves the address.
 * A password that breaks the rules leaves the link usable. Throws `gone` for a link that no longer works.
 */
export async function resetPassword(input: { token: string; password: string }): Promise<{ email: string }> {
  const gone = new AppError("gone", "This link has expired or was used already. Ask for a new one.");
  const waiting = await systemDb().authToken.findUnique({
    where: { tokenHash: sha256Hex(input.token) },
    select: { email: true },
  });
  if (!waiting) throw gone;
  const passwordHash = await hashNewPassword(input.password, waiting.email);
  await systemDb().$transaction(async (tx) => {
    const { userId, email } = await redeemToken(tx, input.token, "reset-password");
    const changed = await tx.user.updateMany({
      where: { id: userId, email },
      data: { passwordHash, emailVerifiedAt: now() },
    });
    if (changed.count !== 1) throw gone;
    await endSessions(tx, userId);
  });
  await clearThrottle("sign-in:address", waiting.email);
  return { email: waiting.email };
}
