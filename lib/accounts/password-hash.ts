import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { invalidInput } from "@/lib/core/errors";
import { normalisePassword, passwordProblem } from "./password-rules";

// argon2id with m = 19 MiB, t = 2, p = 1: the library's default and OWASP's minimum.
let dummyHash: Promise<string> | undefined;

/** Hashes a new password. Throws `invalid_input` when it breaks the rules; `field` is the form's name for it. */
export async function hashNewPassword(password: string, email: string, field = "password"): Promise<string> {
  const problem = passwordProblem(password, email);
  if (problem) throw invalidInput(`The password ${problem}.`, { [field]: [problem] });
  return hash(normalisePassword(password));
}

/**
 * Whether the password is the one that was hashed. Without a hash (no such account, or one without a password) it
 * does the same work and answers false, so that time tells nothing.
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const stored = passwordHash ?? (await (dummyHash ??= hash("no account has this password")));
  // Longer ones can never have been stored; do not spend memory on them.
  const isRight = await verify(stored, normalisePassword(password).slice(0, 1_000));
  return passwordHash !== null && isRight;
}
