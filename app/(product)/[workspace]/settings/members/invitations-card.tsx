"use client";

import { ConfirmDialog } from "@/components/patterns/confirm-dialog";
import { RelativeTime } from "@/components/patterns/relative-time";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import { toast } from "@/components/ui/toaster";
import { useAction } from "@/app/_forms/use-action";
import type { InvitationDto } from "@/lib/workspaces/schema";
import { resendInvitationAction, revokeInvitationAction } from "../actions";

type InvitationsCardProps = { slug: string; invitations: InvitationDto[]; canManage: boolean };

export function InvitationsCard({ slug, invitations, canManage }: InvitationsCardProps) {
  return (
    <Card>
      <CardHeader>
        <div className="grid gap-1">
          <CardTitle>Invitations</CardTitle>
          <CardDescription>Sent and not yet accepted.</CardDescription>
        </div>
      </CardHeader>
      <CardContent className="p-0">
        {invitations.length === 0 ? (
          <p className="px-4 py-6 text-center text-muted-foreground">Nobody is invited at the moment.</p>
        ) : (
          <ul className="divide-y">
            {invitations.map((invitation) => (
              <InvitationRow key={invitation.id} slug={slug} invitation={invitation} canManage={canManage} />
            ))}
          </ul>
        )}
      </CardContent>
    </Card>
  );
}

function InvitationRow({
  slug,
  invitation,
  canManage,
}: {
  slug: string;
  invitation: InvitationDto;
  canManage: boolean;
}) {
  const resend = useAction((input: { invitationId: string }) => resendInvitationAction(slug, input));
  const isExpired = invitation.status === "expired";

  async function sendAgain() {
    if (await resend.run({ invitationId: invitation.id })) toast.success(`Sent to ${invitation.email} again`);
  }

  async function revoke(): Promise<string | void> {
    const result = await revokeInvitationAction(slug, { invitationId: invitation.id });
    if (!result.ok) return result.error.message;
    toast.success("Invitation revoked");
  }

  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
      <div className="grid min-w-0 gap-0.5">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          <span className="break-all">{invitation.email}</span>
          <Badge tone="outline">{invitation.role}</Badge>
          {isExpired ? <Badge tone="masked">Expired</Badge> : null}
        </p>
        <p className="text-13 text-muted-foreground">
          Sent <RelativeTime value={invitation.sentAt} />, {isExpired ? "expired" : "expires"}{" "}
          <RelativeTime value={invitation.expiresAt} />
        </p>
        {resend.error ? (
          <p role="alert" className="text-13 text-denied">
            {resend.error.message}
          </p>
        ) : null}
      </div>
      {canManage ? (
        <div className="flex gap-2">
          <Button variant="outline" size="sm" pending={resend.pending} onClick={() => void sendAgain()}>
            Send again
          </Button>
          <ConfirmDialog
            trigger={
              <Button variant="ghost" size="sm" aria-label={`Revoke the invitation of ${invitation.email}`}>
                Revoke
              </Button>
            }
            title={`Revoke the invitation of ${invitation.email}?`}
            description="The link in the mail stops working."
            confirmLabel="Revoke invitation"
            destructive
            onConfirm={revoke}
          />
        </div>
      ) : null}
    </li>
  );
}
