import "server-only";
import { now } from "@/lib/core/clock";
import { systemDb, type Tx } from "@/lib/core/db";
import { isUniqueViolation } from "@/lib/core/db-errors";
import { conflict } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { hashNewPassword } from "./password-hash";
import { displayNameSchema, emailSchema } from "./schema";

export type NewUser = { id: string; email: string; name: string };

type UserRow = { email: string; name: string; passwordHash: string | null; isEmailVerified: boolean };

/**
 * Adds a person, with a password or without one. Sends no mail; sign-up does. Throws `invalid_input` for a password
 * that breaks the rules and `conflict` for an address that has an account.
 */
export async function createUser(input: {
  email: string;
  name: string;
  password?: string;
  isEmailVerified?: boolean;
}): Promise<NewUser> {
  const email = emailSchema.parse(input.email);
  const name = displayNameSchema.parse(input.name);
  const passwordHash = input.password === undefined ? null : await hashNewPassword(input.password, email);
  try {
    return await systemDb().$transaction((tx) =>
      createUserIn(tx, { email, name, passwordHash, isEmailVerified: input.isEmailVerified ?? false }),
    );
  } catch (error) {
    if (isUniqueViolation(error, "email")) throw conflict("This address has an account already.");
    throw error;
  }
}

/** The row alone, in the caller's transaction, from parsed input. An address that has one is a unique violation. */
export async function createUserIn(tx: Tx, input: UserRow): Promise<NewUser> {
  const { email, name, passwordHash, isEmailVerified } = input;
  const createdAt = now();
  const id = newId("user");
  await tx.user.create({
    data: { id, email, name, passwordHash, createdAt, emailVerifiedAt: isEmailVerified ? createdAt : null },
  });
  return { id, email, name };
}
