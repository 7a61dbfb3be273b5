import "server-only";
import { systemDb } from "@/lib/core/db";
import { isPassword } from "./password-hash";
import { clearThrottle, consumeThrottle, refundThrottle } from "./throttle";
import type { RequestFacts } from "./internal/request-facts";
import { emailSchema } from "./schema";
import { mayUseUnverifiedAccounts } from "./unverified-accounts";

/**
 * The person whose address and password these are, or null: the same answer after the same time for an unknown
 * address, a wrong password and an account without one or with an unconfirmed address (except where `mayUseUnverifiedAccounts`). Failures are counted. Throws `rate_limited`.
 */
export async function verifyPassword(
  input: { email: string; password: string },
  request: RequestFacts,
): Promise<{ id: string } | null> {
  const parsed = emailSchema.safeParse(input.email);
  if (!parsed.success || input.password === "") return null;
  const email = parsed.data;
  const ip = request.ip ?? "direct";
  // Counted before the work, so that many attempts at once cannot slip through together.
  await consumeThrottle("sign-in:ip", ip);
  await consumeThrottle("sign-in:address-ip", `${email} ${ip}`);
  await consumeThrottle("sign-in:address", email);

  const user = await systemDb().user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, emailVerifiedAt: true },
  });
  if (!(await isPassword(input.password, user?.passwordHash ?? null)) || !user) return null;
  if (user.emailVerifiedAt === null && !mayUseUnverifiedAccounts()) return null;

  await Promise.all([
    refundThrottle("sign-in:ip", ip),
    clearThrottle("sign-in:address-ip", `${email} ${ip}`),
    refundThrottle("sign-in:address", email),
  ]);
  return { id: user.id };
}
