import type { Metadata } from "next";
import { safeNext } from "@/lib/access/safe-next";
import { AuthCard } from "../_parts/auth-card";
import { readToken } from "../_parts/read-token";
import { TextLink } from "../_parts/text-link";
import { MagicLinkButton } from "./magic-link-button";

export const metadata: Metadata = { title: "Sign in", referrer: "no-referrer" };

type MagicLinkPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MagicLinkPage({ searchParams }: MagicLinkPageProps) {
  const next = safeNext((await searchParams).next) ?? "/account/start";
  return (
    <AuthCard
      title="Sign in on this device"
      description="The link from the mail works once."
      footer={<TextLink href="/sign-in">Ask for a new link</TextLink>}
    >
      <MagicLinkButton token={await readToken(searchParams)} next={next} />
    </AuthCard>
  );
}
