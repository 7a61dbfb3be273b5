import "server-only";
import type { Account, Profile } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import GitHub, { type GithubProfile } from "next-auth/providers/github";
import Google, { type GoogleProfile } from "next-auth/providers/google";
import { z } from "zod";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import type { ProviderProfile } from "./sign-in-with-provider";

const githubUser = z.looseObject({ id: z.number(), login: z.string(), name: z.string().nullable() });
const githubEmails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

// next-auth takes GitHub's first address whether it is confirmed or not; we ask for the primary one and its proof.
async function fetchGithubProfile(accessToken: string | undefined): Promise<Profile> {
  const read = async (path: string): Promise<unknown> => {
    const response = await fetch(`https://api.github.com${path}`, {
      headers: { authorization: `Bearer ${accessToken ?? ""}`, accept: "application/vnd.github+json" },
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) throw new AppError("provider_failed", "GitHub did not answer as it should.");
    return response.json();
  };
  const [user, emails] = await Promise.all([
    read("/user").then((value) => githubUser.parse(value)),
    read("/user/emails").then((value) => githubEmails.parse(value)),
  ]);
  const primary = emails.find((item) => item.primary);
  const profile = {
    ...user,
    name: user.name ?? user.login,
    email: primary?.email,
    email_verified: primary?.verified === true,
  };
  return profile;
}

/** Sign-in at Google and GitHub, each when its two variables are set. */
export function oauthProviders(): (OAuthConfig<GoogleProfile> | OAuthConfig<GithubProfile>)[] {
  const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET } = env();
  const providers = [];
  if (GOOGLE_CLIENT_ID && GOOGLE_CLIENT_SECRET) {
    providers.push(Google({ clientId: GOOGLE_CLIENT_ID, clientSecret: GOOGLE_CLIENT_SECRET }));
  }
  if (GITHUB_CLIENT_ID && GITHUB_CLIENT_SECRET) {
    providers.push(
      GitHub({
        clientId: GITHUB_CLIENT_ID,
        clientSecret: GITHUB_CLIENT_SECRET,
        userinfo: { request: ({ tokens }) => fetchGithubProfile(tokens.access_token) },
      }),
    );
  }
  return providers;
}

/** Ids and names of the configured providers, for the buttons of the sign-in page. */
export function listOauthProviders(): { id: string; name: string }[] {
  return oauthProviders().map(({ id, name }) => ({ id, name }));
}

/** What we rely on from a provider's answer; null for a sign-in that is not by a provider. */
export function readProviderProfile(account: Account | null, profile: Profile | undefined): ProviderProfile | null {
  if (account?.provider !== "google" && account?.provider !== "github") return null;
  return {
    provider: account.provider,
    providerAccountId: account.providerAccountId,
    email: profile?.email ?? null,
    name: profile?.name ?? null,
    // OpenID Connect's claim; for GitHub we set it ourselves above.
    isEmailVerified: profile !== undefined && "email_verified" in profile && profile.email_verified === true,
  };
}
