import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { safeNext } from "@/lib/access/safe-next";
import { getSession } from "@/lib/access/session";
import { listOauthProviders } from "@/lib/accounts/oauth-providers";
import { env } from "@/lib/core/env";
import { SignUpForm } from "./sign-up-form";

export const metadata: Metadata = { title: "Create an account" };

type SignUpPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignUpPage({ searchParams }: SignUpPageProps) {
  const next = safeNext((await searchParams).next);
  if (await getSession()) redirect(next ?? "/account/start");
  return (
    <SignUpForm
      next={next}
      providers={listOauthProviders()}
      hasLocalMailbox={env().MANDATE_MAILBOX_URL !== undefined}
    />
  );
}
