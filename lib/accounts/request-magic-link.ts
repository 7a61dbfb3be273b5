import "server-only";
import { systemDb } from "@/lib/core/db";
import { runInBackground } from "@/lib/mail/background-work";
import { linkTo } from "@/lib/mail/link-to";
import { sendMail } from "@/lib/mail/send-mail";
import { magicLinkMail } from "@/lib/mail/templates/magic-link";
import { issueToken } from "./internal/auth-token";
import { consumeThrottle } from "./throttle";
import type { RequestFacts } from "./internal/request-facts";

/**
 * Mails a one-time sign-in link when the address has an account. The answer and its time are the same when it has
 * none. Throws `rate_limited`. `next` is the path to go to afterwards.
 */
export async function requestMagicLink(input: { email: string; next?: string }, request: RequestFacts): Promise<void> {
  await consumeThrottle("mail:ip", request.ip ?? "direct");
  await consumeThrottle("mail:address", `magic-link:${input.email}`);
  runInBackground("magic-link mail", async () => {
    const user = await systemDb().user.findUnique({ where: { email: input.email }, select: { id: true, email: true } });
    if (!user) return;
    const token = await systemDb().$transaction((tx) =>
      issueToken(tx, { userId: user.id, purpose: "magic-link", email: user.email }),
    );
    const url = linkTo("/magic-link", { token, ...(input.next ? { next: input.next } : {}) });
    await sendMail({ to: user.email, ...magicLinkMail({ url }) });
  });
}
