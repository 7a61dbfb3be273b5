"use server";

import { z } from "zod";
import { safeNext } from "@/lib/access/safe-next";
import { confirmEmailChange } from "@/lib/accounts/change-email";
import { requestMagicLink } from "@/lib/accounts/request-magic-link";
import { requestPasswordReset, resetPassword } from "@/lib/accounts/reset-password";
import { emailInput, resetPasswordInput, signUpInput, tokenInput } from "@/lib/accounts/schema";
import { mayUseUnverifiedAccounts } from "@/lib/accounts/unverified-accounts";
import { signUp } from "@/lib/accounts/sign-up";
import { verifyEmail } from "@/lib/accounts/verify-email";
import { publicAction } from "@/lib/http/workspace-action";

const withNext = {
  next: z
    .string()
    .optional()
    .transform((next) => safeNext(next) ?? undefined),
};

export const signUpAction = publicAction(signUpInput.extend(withNext), async (input, facts) => {
  await signUp(input, facts);
  // Says something about the installation, nothing about the address.
  return { maySignInNow: mayUseUnverifiedAccounts() };
});

export const requestMagicLinkAction = publicAction(emailInput.extend(withNext), async (input, facts) => {
  await requestMagicLink({ email: input.email, ...(input.next ? { next: input.next } : {}) }, facts);
  return { email: input.email };
});

export const requestPasswordResetAction = publicAction(emailInput, async (input, facts) => {
  await requestPasswordReset(input, facts);
  return { email: input.email };
});

export const resetPasswordAction = publicAction(resetPasswordInput, resetPassword);
export const verifyEmailAction = publicAction(tokenInput, ({ token }) => verifyEmail(token));
export const confirmEmailChangeAction = publicAction(tokenInput, ({ token }) => confirmEmailChange(token));
