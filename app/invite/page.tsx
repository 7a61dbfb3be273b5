import type { Metadata } from "next";
import { AuthCard } from "@/app/(auth)/_parts/auth-card";
import { readToken } from "@/app/(auth)/_parts/read-token";
import { TextLink } from "@/app/(auth)/_parts/text-link";
import { Button } from "@/components/ui/button";
import { roleTable } from "@/lib/access/permissions";
import { getSession } from "@/lib/access/session";
import { findInvitation, type OfferedInvitation } from "@/lib/workspaces/find-invitation";
import { AcceptButton } from "./accept-button";
import { JoinForm } from "./join-form";

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };

type InvitePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function InvitePage({ searchParams }: InvitePageProps) {
  const token = await readToken(searchParams);
  const invitation = await findInvitation(token);
  if (!invitation || invitation.status !== "pending") return <EndedInvitation invitation={invitation} />;
  const session = await getSession();
  const { email, role, workspaceName, inviterName, hasAccount } = invitation;
  const offer = (
    <>
      {inviterName ?? "Somebody"} invites you to join as <strong className="font-medium text-foreground">{role}</strong>
      . {roleTable[role].description}
    </>
  );
  const back = encodeURIComponent(`/invite?token=${token}`);
  if (session && session.user.email === email) {
    return (
      <AuthCard title={`Join ${workspaceName}`} description={offer}>
        <AcceptButton token={token} workspace={workspaceName} />
      </AuthCard>
    );
  }
  if (session) {
    return (
      <AuthCard
        title="This invitation is for another address"
        description={
          <>
            It was sent to <strong className="font-medium break-all text-foreground">{email}</strong>; you are signed in
            as <strong className="font-medium break-all text-foreground">{session.user.email}</strong>. Sign out, then
            open the link again.
          </>
        }
      >
        <Button size="lg" asChild>
          <a href="/sign-out">Sign out</a>
        </Button>
      </AuthCard>
    );
  }
  if (hasAccount) {
    return (
      <AuthCard title={`Join ${workspaceName}`} description={offer}>
        <Button size="lg" asChild>
          <a href={`/sign-in?email=${encodeURIComponent(email)}&next=${back}`}>Sign in to accept</a>
        </Button>
      </AuthCard>
    );
  }
  return (
    <AuthCard title={`Join ${workspaceName}`} description={offer}>
      <JoinForm token={token} email={email} />
    </AuthCard>
  );
}

function EndedInvitation({ invitation }: { invitation: OfferedInvitation | null }) {
  if (invitation?.status === "accepted") {
    return (
      <AuthCard
        title="This invitation was accepted"
        description={<TextLink href={`/${invitation.workspaceSlug}`}>Open {invitation.workspaceName}</TextLink>}
      />
    );
  }
  return (
    <AuthCard
      title="This invitation no longer works"
      description="It has expired, was revoked, or a newer one was sent. Ask whoever invited you to send it again."
      footer={<TextLink href="/account/start">Go to Mandate</TextLink>}
    />
  );
}
