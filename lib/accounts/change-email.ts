import "server-only";
import { now } from "@/lib/core/clock";
import { systemDb } from "@/lib/core/db";
import { isUniqueViolation } from "@/lib/core/db-errors";
import { AppError, invalidInput } from "@/lib/core/errors";
import type { SessionUser } from "@/lib/access/session";
import { runInBackground } from "@/lib/mail/background-work";
import { linkTo } from "@/lib/mail/link-to";
import { sendMail } from "@/lib/mail/send-mail";
import { changeEmailMail, emailChangedMail } from "@/lib/mail/templates/change-email";
import { existingAccountMail } from "@/lib/mail/templates/existing-account";
import { issueToken, redeemToken } from "./internal/auth-token";
import { requireCurrentPassword } from "./internal/require-current-password";
import { consumeThrottle } from "./throttle";

/**
 * Mails a link to the new address; nothing changes until it is opened. An address that has an account gets another
 * mail and the caller the same answer.
 */
export async function requestEmailChange(
  user: SessionUser,
  input: { email: string; currentPassword?: string | undefined },
): Promise<void> {
  if (input.email === user.email)
    throw invalidInput("This is your address already.", { email: ["is your address already"] });
  await requireCurrentPassword(user.id, input.currentPassword);
  await consumeThrottle("mail:address", `change-email:${input.email}`);
  await consumeThrottle("mail:address", `change-email-by:${user.id}`);
  runInBackground("change-email mail", async () => {
    const owner = await systemDb().user.findUnique({ where: { email: input.email }, select: { name: true } });
    if (owner) {
      await sendMail({ to: input.email, ...existingAccountMail({ name: owner.name, url: linkTo("/sign-in") }) });
      return;
    }
    const token = await systemDb().$transaction((tx) =>
      issueToken(tx, { userId: user.id, purpose: "change-email", email: input.email }),
    );
    const url = linkTo("/confirm-email", { token });
    await sendMail({ to: input.email, ...changeEmailMail({ name: user.name, url }) });
  });
}

/**
 * Gives the account the address that the link was sent to, tells the old one, and makes links that were mailed there
 * worthless. Throws `gone` for a link that no longer works or an address that was taken meanwhile.
 */
export async function confirmEmailChange(token: string): Promise<{ email: string }> {
  let changed: { name: string; oldEmail: string; email: string };
  try {
    changed = await systemDb().$transaction(async (tx) => {
      const { userId, email } = await redeemToken(tx, token, "change-email");
      const before = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true, email: true } });
      await tx.user.update({ where: { id: userId }, data: { email, emailVerifiedAt: now() } });
      await tx.authToken.deleteMany({ where: { userId, usedAt: null } });
      return { name: before.name, oldEmail: before.email, email };
    });
  } catch (error) {
    if (isUniqueViolation(error, "email")) throw new AppError("gone", "Another account uses this address by now.");
    throw error;
  }
  const { name, oldEmail, email } = changed;
  runInBackground("email-changed mail", async () => {
    await sendMail({ to: oldEmail, ...emailChangedMail({ name, newEmail: email, url: linkTo("/") }) });
  });
  return { email };
}
