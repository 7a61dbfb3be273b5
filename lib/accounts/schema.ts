import { z } from "zod";
import { maxPasswordLength, minPasswordLength } from "./password-rules";

// Control characters, line separators and direction marks can make one name look like another in mails and lists.
const deceiving = /[\p{Cc}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** A name that people see: trimmed, 1 to 80 characters, nothing invisible that could deceive. */
export const displayNameSchema = z
  .string()
  .trim()
  .min(1, "must not be empty")
  .max(80, "must have at most 80 characters")
  .refine((name) => !deceiving.test(name), "must not have invisible characters");

/** The one form of an e-mail address: trimmed, lower case, at most 254 characters (RFC 5321). */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "must have at most 254 characters")
  .pipe(z.email("must be an e-mail address"));

/** The length only; `passwordProblem` says the rest, because it needs the address. */
export const newPasswordSchema = z
  .string()
  .min(minPasswordLength, `must have at least ${minPasswordLength} characters`)
  .max(maxPasswordLength, `must have at most ${maxPasswordLength} characters`);

const existingPasswordSchema = z.string().min(1, "must not be empty").max(1_000);
const tokenSchema = z.string().min(1).max(200);

export const themes = ["system", "light", "dark"] as const;

/** Languages with translations. */
export const locales = ["en"] as const;

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

export const signUpInput = z.object({ name: displayNameSchema, email: emailSchema, password: newPasswordSchema });
export const emailInput = z.object({ email: emailSchema });
export const tokenInput = z.object({ token: tokenSchema });
export const resetPasswordInput = z.object({ token: tokenSchema, password: newPasswordSchema });
export const changePasswordInput = z.object({
  /** Absent for people who never had a password. */
  currentPassword: existingPasswordSchema.optional(),
  newPassword: newPasswordSchema,
});
export const requestEmailChangeInput = z.object({
  email: emailSchema,
  currentPassword: existingPasswordSchema.optional(),
});
export const updateProfileInput = z
  .object({
    name: displayNameSchema,
    theme: z.enum(themes),
    locale: z.enum(locales),
    timeZone: z.string().max(64).refine(isTimeZone, "must be a time zone such as Europe/Berlin"),
  })
  .partial();
export const sessionIdInput = z.object({ sessionId: z.string().max(64) });
export const deleteAccountInput = z.object({
  confirmation: z.string().max(254),
  currentPassword: existingPasswordSchema.optional(),
});

export type SignUpInput = z.output<typeof signUpInput>;
export type ChangePasswordInput = z.output<typeof changePasswordInput>;
export type UpdateProfileInput = z.output<typeof updateProfileInput>;
export type DeleteAccountInput = z.output<typeof deleteAccountInput>;

/** A signed-in device as its owner sees it. */
export type SessionDto = {
  id: string;
  method: string;
  ip: string | null;
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  isCurrent: boolean;
};
