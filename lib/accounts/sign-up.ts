import "server-only";
import { systemDb } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { runInBackground } from "@/lib/mail/background-work";
import { linkTo } from "@/lib/mail/link-to";
import { sendMail } from "@/lib/mail/send-mail";
import { existingAccountMail } from "@/lib/mail/templates/existing-account";
import { verifyEmailMail } from "@/lib/mail/templates/verify-email";
import { createUser } from "./create-user";
import { issueToken } from "./internal/auth-token";
import { consumeThrottle } from "./throttle";
import type { RequestFacts } from "./internal/request-facts";
import type { SignUpInput } from "./schema";

/**
 * Creates an account and mails a link that confirms the address. An address that has an account gets a mail that says
 * so, and the caller the same answer after the same work: nobody learns who has an account.
 * `next` is the path to go on to after confirming. Throws `invalid_input` for a weak password and `rate_limited`.
 */
export async function signUp(input: SignUpInput & { next?: string | undefined }, request: RequestFacts): Promise<void> {
  await consumeThrottle("sign-up:ip", request.ip ?? "direct");
  await consumeThrottle("mail:address", `sign-up:${input.email}`);
  try {
    // Hashes before it looks for the address, so both cases take the same time.
    const user = await createUser(input);
    runInBackground("sign-up mail", () => mailVerification(user, input.next));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "conflict") throw error;
    runInBackground("sign-up mail", () => mailExistingAccount(input.email));
  }
}

/** Mails a fresh confirmation link; earlier ones stop working. Throws `unavailable` when the mail cannot be sent. */
export async function mailVerification(
  user: { id: string; email: string; name: string },
  next?: string,
): Promise<void> {
  const token = await systemDb().$transaction((tx) =>
    issueToken(tx, { userId: user.id, purpose: "verify-email", email: user.email }),
  );
  const url = linkTo("/verify-email", { token, ...(next ? { next } : {}) });
  await sendMail({ to: user.email, ...verifyEmailMail({ name: user.name, url }) });
}

async function mailExistingAccount(email: string): Promise<void> {
  const user = await systemDb().user.findUnique({ where: { email }, select: { name: true } });
  if (user) await sendMail({ to: email, ...existingAccountMail({ name: user.name, url: linkTo("/sign-in") }) });
}
