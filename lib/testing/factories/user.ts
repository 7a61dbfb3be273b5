import type { SessionUser } from "@/lib/access/session";
import { now } from "@/lib/core/clock";
import { systemDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";

type UserOverrides = Partial<Omit<SessionUser, "id">> & { passwordHash?: string };

/** A person with a verified, unique address, as a session would describe them. No password unless a hash is given. */
export async function aUser(overrides: UserOverrides = {}): Promise<SessionUser> {
  const id = newId("user");
  const { passwordHash, isEmailVerified = true, ...rest } = overrides;
  const user = {
    email: `${id}@example.test`,
    name: "Test Person",
    theme: "system",
    locale: "en",
    timeZone: "UTC",
    ...rest,
  };
  await systemDb().user.create({
    data: {
      id,
      ...user,
      passwordHash: passwordHash ?? null,
      emailVerifiedAt: isEmailVerified ? now() : null,
      createdAt: now(),
    },
  });
  return { id, ...user, isEmailVerified };
}
