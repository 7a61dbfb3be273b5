import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cursorQuery } from "@/app/_forms/cursor-query";
import { Alert } from "@/components/ui/alert";
import { PaginationBar } from "@/components/patterns/pagination-bar";
import { mayGrantRole, roles } from "@/lib/access/permissions";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { getSession } from "@/lib/access/session";
import { listInvitations } from "@/lib/workspaces/list-invitations";
import { listMembers } from "@/lib/workspaces/list-members";
import { SettingsPage } from "../_parts/settings-page";
import { InvitationsCard } from "./invitations-card";
import { InviteDialog } from "./invite-dialog";
import { MembersTable } from "./members-table";

export const metadata: Metadata = { title: "Members" };

type MembersPageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function MembersPage({ params, searchParams }: MembersPageProps) {
  const ctx = await requireWorkspace((await params).workspace);
  if (!ctx.can("members:read")) redirect(`/${ctx.workspaceSlug}/settings`);
  const { cursor } = cursorQuery.parse(await searchParams);
  const [members, invitations, session] = await Promise.all([
    listMembers(ctx, { limit: 50, cursor }),
    listInvitations(ctx, { limit: 100 }),
    getSession(),
  ]);
  const canManage = ctx.can("members:manage");
  const isVerified = session?.user.isEmailVerified === true;
  const { role } = ctx;
  const grantable = role === null ? [] : roles.filter((candidate) => mayGrantRole(role, candidate));
  return (
    <SettingsPage
      ctx={ctx}
      title="Members"
      description="Who works here, and as what."
      actions={
        canManage ? <InviteDialog slug={ctx.workspaceSlug} roles={grantable} isDisabled={!isVerified} /> : undefined
      }
    >
      {canManage && !isVerified ? (
        <Alert tone="warning" title="Confirm your e-mail address to invite others">
          Open the link that we mailed you, or have it sent again on your account page.
        </Alert>
      ) : null}
      <MembersTable
        slug={ctx.workspaceSlug}
        members={members.items}
        ownUserId={session?.user.id ?? ""}
        grantable={canManage ? grantable : []}
      />
      <PaginationBar shown={members.items.length} nextCursor={members.nextCursor} />
      <InvitationsCard slug={ctx.workspaceSlug} invitations={invitations.items} canManage={canManage} />
    </SettingsPage>
  );
}
