import type { Metadata } from "next";
import { safeNext } from "@/lib/access/safe-next";
import { Alert } from "@/components/ui/alert";
import { AuthCard } from "../_parts/auth-card";
import { readToken } from "../_parts/read-token";
import { TextLink } from "../_parts/text-link";
import { TokenButton } from "../_parts/token-button";
import { verifyEmailAction } from "../actions";

export const metadata: Metadata = { title: "Confirm your address", referrer: "no-referrer" };

type VerifyEmailPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function VerifyEmailPage({ searchParams }: VerifyEmailPageProps) {
  const next = safeNext((await searchParams).next);
  const signIn = next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in";
  return (
    <AuthCard title="Confirm your e-mail address" description="One click, so that we know that you read mail there.">
      <TokenButton
        token={await readToken(searchParams)}
        label="Confirm address"
        action={verifyEmailAction}
        done={
          <Alert tone="success" title="Your address is confirmed">
            <TextLink href={signIn}>Go on to Mandate</TextLink>
          </Alert>
        }
      />
    </AuthCard>
  );
}
