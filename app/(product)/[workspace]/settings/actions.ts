"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { workspaceAction } from "@/lib/http/workspace-action";
import { changeMemberRole } from "@/lib/workspaces/change-member-role";
import { deleteWorkspace } from "@/lib/workspaces/delete-workspace";
import { inviteMember } from "@/lib/workspaces/invite-member";
import { leaveWorkspace, removeMember } from "@/lib/workspaces/remove-member";
import { changeSlug, renameWorkspace } from "@/lib/workspaces/rename-workspace";
import { resendInvitation, revokeInvitation } from "@/lib/workspaces/resend-invitation";
import {
  changeMemberRoleInput,
  changeSlugInput,
  deleteWorkspaceInput,
  invitationIdInput,
  inviteMemberInput,
  memberIdInput,
  renameWorkspaceInput,
} from "@/lib/workspaces/schema";

export const renameWorkspaceAction = workspaceAction(renameWorkspaceInput, async (ctx, input) => {
  await renameWorkspace(ctx, input);
  revalidatePath(`/${ctx.workspaceSlug}`, "layout");
});

export const changeSlugAction = workspaceAction(changeSlugInput, changeSlug);
export const deleteWorkspaceAction = workspaceAction(deleteWorkspaceInput, deleteWorkspace);
export const leaveWorkspaceAction = workspaceAction(z.object({}), (ctx) => leaveWorkspace(ctx));

export const inviteMemberAction = workspaceAction(inviteMemberInput, async (ctx, input) => {
  const invitation = await inviteMember(ctx, input);
  revalidatePath(`/${ctx.workspaceSlug}/settings/members`);
  return invitation;
});

export const resendInvitationAction = workspaceAction(invitationIdInput, async (ctx, input) => {
  await resendInvitation(ctx, input);
  revalidatePath(`/${ctx.workspaceSlug}/settings/members`);
});

export const revokeInvitationAction = workspaceAction(invitationIdInput, async (ctx, input) => {
  await revokeInvitation(ctx, input);
  revalidatePath(`/${ctx.workspaceSlug}/settings/members`);
});

export const changeMemberRoleAction = workspaceAction(changeMemberRoleInput, async (ctx, input) => {
  const member = await changeMemberRole(ctx, input);
  revalidatePath(`/${ctx.workspaceSlug}/settings/members`);
  return member;
});

export const removeMemberAction = workspaceAction(memberIdInput, async (ctx, input) => {
  await removeMember(ctx, input);
  revalidatePath(`/${ctx.workspaceSlug}/settings/members`);
});
