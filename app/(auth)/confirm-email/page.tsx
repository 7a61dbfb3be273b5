import type { Metadata } from "next";
import { Alert } from "@/components/ui/alert";
import { AuthCard } from "../_parts/auth-card";
import { readToken } from "../_parts/read-token";
import { TextLink } from "../_parts/text-link";
import { TokenButton } from "../_parts/token-button";
import { confirmEmailChangeAction } from "../actions";

export const metadata: Metadata = { title: "Confirm your new address", referrer: "no-referrer" };

type ConfirmEmailPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ConfirmEmailPage({ searchParams }: ConfirmEmailPageProps) {
  return (
    <AuthCard title="Use this address" description="From now on you sign in with this address and get mail there.">
      <TokenButton
        token={await readToken(searchParams)}
        label="Use this address"
        action={confirmEmailChangeAction}
        done={
          <Alert tone="success" title="Your address was changed">
            <TextLink href="/account">Go to your account</TextLink>
          </Alert>
        }
      />
    </AuthCard>
  );
}
