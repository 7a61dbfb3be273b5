import "server-only";
import { now } from "@/lib/core/clock";
import { systemDb } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import type { SessionUser } from "@/lib/access/session";
import { redeemToken } from "./internal/auth-token";
import { consumeThrottle } from "./throttle";
import { mailVerification } from "./sign-up";

/** Confirms the address that the mailed link was sent to. Throws `gone` for a link that no longer works. */
export async function verifyEmail(token: string): Promise<{ email: string }> {
  return systemDb().$transaction(async (tx) => {
    const { userId, email } = await redeemToken(tx, token, "verify-email");
    // Only the address that the link went to: it may have been changed since.
    const verified = await tx.user.updateMany({ where: { id: userId, email }, data: { emailVerifiedAt: now() } });
    if (verified.count !== 1) throw new AppError("gone", "The account no longer uses this address.");
    return { email };
  });
}

/** Sends the confirmation link again. Does nothing when the address is confirmed. */
export async function resendVerification(user: SessionUser): Promise<void> {
  if (user.isEmailVerified) return;
  await consumeThrottle("mail:address", `verify:${user.email}`);
  await mailVerification(user);
}
