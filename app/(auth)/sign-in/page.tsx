import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { safeNext } from "@/lib/access/safe-next";
import { getSession } from "@/lib/access/session";
import { listOauthProviders } from "@/lib/accounts/oauth-providers";
import { env } from "@/lib/core/env";
import { AuthCard } from "../_parts/auth-card";
import { TextLink } from "../_parts/text-link";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

type SignInPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const query = await searchParams;
  const next = safeNext(query.next) ?? "/account/start";
  if (await getSession()) redirect(next);
  const email = typeof query.email === "string" ? query.email.slice(0, 254) : "";
  const error = typeof query.error === "string" ? query.error : null;
  const signUpHref = query.next ? `/sign-up?next=${encodeURIComponent(next)}` : "/sign-up";
  return (
    <AuthCard
      title="Sign in"
      footer={
        <>
          New here? <TextLink href={signUpHref}>Create an account</TextLink>
        </>
      }
    >
      <SignInForm
        next={next}
        email={email}
        error={error}
        providers={listOauthProviders()}
        hasLocalMailbox={env().MANDATE_MAILBOX_URL !== undefined}
      />
    </AuthCard>
  );
}
