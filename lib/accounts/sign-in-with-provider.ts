import "server-only";
import { now } from "@/lib/core/clock";
import { systemDb } from "@/lib/core/db";
import { isUniqueViolation } from "@/lib/core/db-errors";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { proveAddress } from "./internal/prove-address";
import { displayNameSchema, emailSchema } from "./schema";

export type ProviderProfile = {
  provider: "google" | "github";
  providerAccountId: string;
  email: string | null;
  /** Whether the provider says that the person reads mail at this address. */
  isEmailVerified: boolean;
  name: string | null;
};

/**
 * The person behind an account at Google or GitHub: the one it is linked to, else the one with its verified address,
 * else a new one. Throws `invalid_credentials` when the provider does not vouch for the address: linking on a claimed
 * address would hand over somebody's account.
 */
export async function signInWithProvider(profile: ProviderProfile): Promise<{ id: string }> {
  const { provider, providerAccountId } = profile;
  const link = { provider_providerAccountId: { provider, providerAccountId } };
  const linked = await systemDb().authAccount.findUnique({ where: link, select: { userId: true } });
  if (linked) return { id: linked.userId };

  const email = emailSchema.safeParse(profile.email);
  if (!email.success || !profile.isEmailVerified) {
    throw new AppError("invalid_credentials", "This account has no confirmed e-mail address.");
  }
  try {
    return await linkOrCreate(profile, email.data);
  } catch (error) {
    // Two first sign-ins at the same time: the other one has written the rows.
    if (!isUniqueViolation(error)) throw error;
    return linkOrCreate(profile, email.data);
  }
}

async function linkOrCreate(profile: ProviderProfile, email: string): Promise<{ id: string }> {
  const { provider, providerAccountId } = profile;
  const name = displayNameSchema.safeParse(profile.name);
  return systemDb().$transaction(async (tx) => {
    const linked = await tx.authAccount.findUnique({
      where: { provider_providerAccountId: { provider, providerAccountId } },
      select: { userId: true },
    });
    if (linked) return { id: linked.userId };
    const at = now();
    const existing = await tx.user.findUnique({ where: { email }, select: { id: true } });
    const id = existing?.id ?? newId("user");
    if (existing) await proveAddress(tx, id);
    else {
      const shownName = name.success ? name.data : (email.split("@")[0] ?? email).slice(0, 80);
      await tx.user.create({ data: { id, email, name: shownName, createdAt: at, emailVerifiedAt: at } });
    }
    await tx.authAccount.create({
      data: { id: newId("authAccount"), userId: id, provider, providerAccountId, createdAt: at },
    });
    return { id };
  });
}
