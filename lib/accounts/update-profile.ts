import "server-only";
import type { SessionUser } from "@/lib/access/session";
import { systemDb } from "@/lib/core/db";
import type { UpdateProfileInput } from "./schema";

/** Changes name, theme, language and time zone; what is absent stays. */
export async function updateProfile(user: SessionUser, input: UpdateProfileInput): Promise<void> {
  const { name, theme, locale, timeZone } = input;
  await systemDb().user.update({
    where: { id: user.id },
    data: {
      ...(name === undefined ? {} : { name }),
      ...(theme === undefined ? {} : { theme }),
      ...(locale === undefined ? {} : { locale }),
      ...(timeZone === undefined ? {} : { timeZone }),
    },
  });
}

/** Whether the person signs in with a password too, for the account page. */
export async function hasPassword(user: SessionUser): Promise<boolean> {
  const row = await systemDb().user.findUniqueOrThrow({ where: { id: user.id }, select: { passwordHash: true } });
  return row.passwordHash !== null;
}
