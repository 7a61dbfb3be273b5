import "server-only";
import type { Account, NextAuthOptions, Profile } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { headers } from "next/headers";
import { hasSecureCookies, sessionCookieName, sessionLifetimeMs } from "@/lib/access/session-cookie";
import { oauthProviders, readProviderProfile } from "@/lib/accounts/oauth-providers";
import { redeemMagicLink } from "@/lib/accounts/redeem-magic-link";
import { signInWithProvider } from "@/lib/accounts/sign-in-with-provider";
import { endSession, startSession, type SignInMethod } from "@/lib/accounts/start-session";
import { verifyPassword } from "@/lib/accounts/verify-password";
import { env } from "@/lib/core/env";
import { AppError, invariant } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { clientIp } from "@/lib/http/client-ip";

async function device(): Promise<{ ip: string | null; userAgent: string | null }> {
  const received = await headers();
  return { ip: clientIp(received), userAgent: received.get("user-agent") };
}

/** next-auth puts an error's message into the answer: only our codes may go there. */
async function withErrorCode<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) logger().error({ err: error }, "sign-in failed");
    const retryAfter = error instanceof AppError ? error.details?.retryAfterSeconds : undefined;
    const code = error instanceof AppError ? error.code : "internal";
    throw new Error(typeof retryAfter === "number" ? `${code}:${retryAfter}` : code);
  }
}

async function personOf(
  account: Account | null,
  profile: Profile | undefined,
  credentialsUserId: string,
): Promise<string> {
  const external = readProviderProfile(account, profile);
  return external ? (await signInWithProvider(external)).id : credentialsUserId;
}

/**
 * The configuration of next-auth, which does the protocols: credentials with CSRF protection, and OAuth. What makes a
 * session is ours: the cookie holds nothing but the sealed id of a row in `sessions` (docs/decisions/0003).
 * A function, because nothing may read secrets while the build imports this file.
 */
export function authOptions(): NextAuthOptions {
  const secret = env().NEXTAUTH_SECRET;
  invariant(secret, "NEXTAUTH_SECRET is required to sign people in");
  const secure = hasSecureCookies();
  return {
    secret,
    useSecureCookies: secure,
    session: { strategy: "jwt", maxAge: sessionLifetimeMs / 1000 },
    pages: { signIn: "/sign-in", signOut: "/sign-out", error: "/sign-in" },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: { httpOnly: true, sameSite: "lax", path: "/", secure } },
    },
    providers: [
      Credentials({
        id: "password",
        name: "Password",
        credentials: { email: {}, password: {} },
        authorize: (input) =>
          withErrorCode(async () =>
            verifyPassword(
              { email: String(input?.email ?? ""), password: String(input?.password ?? "") },
              await device(),
            ),
          ),
      }),
      Credentials({
        id: "magic-link",
        name: "Sign-in link",
        credentials: { token: {} },
        authorize: (input) => withErrorCode(() => redeemMagicLink(String(input?.token ?? ""))),
      }),
      ...oauthProviders(),
    ],
    callbacks: {
      async signIn({ account, profile }) {
        // Refuse before a session exists; the error page is the sign-in page.
        if (!readProviderProfile(account, profile)) return true;
        try {
          await personOf(account, profile, "");
          return true;
        } catch (error) {
          if (error instanceof AppError) return `/sign-in?error=${error.code}`;
          throw error;
        }
      },
      async jwt({ token, user, account, profile }) {
        // `user` is there at sign-in only; otherwise the cookie is being read.
        if (!user) return token;
        const userId = await personOf(account, profile, user.id);
        const method = (account?.provider ?? "password") as SignInMethod;
        return { sid: await startSession(userId, { method, ...(await device()) }) };
      },
      // Nobody but next-auth's own client reads this endpoint, and it needs no facts about the person.
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) =>
        URL.parse(url, baseUrl)?.origin === new URL(baseUrl).origin ? new URL(url, baseUrl).href : baseUrl,
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === "string") await endSession(token.sid);
      },
    },
    logger: {
      error: (code, metadata) =>
        logger().warn({ authCode: code, err: metadata instanceof Error ? metadata : metadata?.error }, "next-auth"),
      warn: (code) => logger().debug({ authCode: code }, "next-auth"),
      debug: () => undefined,
    },
  };
}
