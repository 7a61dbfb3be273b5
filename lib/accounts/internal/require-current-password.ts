import "server-only";
import { systemDb } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { isPassword } from "../password-hash";
import { clearThrottle, consumeThrottle } from "../throttle";

/**
 * Before something that a borrowed device must not do: the password again, throttled. People without a password are
 * let through, their session is all they have. Throws `invalid_credentials` or `rate_limited`.
 */
export async function requireCurrentPassword(userId: string, password: string | undefined): Promise<void> {
  const { passwordHash } = await systemDb().user.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordHash: true },
  });
  if (passwordHash === null) return;
  await consumeThrottle("re-enter:user", userId);
  if (password === undefined || !(await isPassword(password, passwordHash))) {
    const fields = { currentPassword: ["is not your password"] };
    throw new AppError("invalid_credentials", "The current password is not right.", { details: { fields } });
  }
  await clearThrottle("re-enter:user", userId);
}
