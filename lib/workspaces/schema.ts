import { z } from "zod";
import { roles } from "@/lib/access/permissions";
import { displayNameSchema, emailSchema, newPasswordSchema } from "@/lib/accounts/schema";
import { pageOf } from "@/lib/core/page-schema";
import { planIdSchema } from "@/lib/entitlements/schema";

export const workspaceNameSchema = displayNameSchema;
export const roleSchema = z.enum(roles);

export const createWorkspaceInput = z.object({ name: workspaceNameSchema });
export const renameWorkspaceInput = z.object({ name: workspaceNameSchema });
export const changeSlugInput = z.object({ slug: z.string().trim().toLowerCase().max(48) });
export const deleteWorkspaceInput = z.object({ confirmation: z.string().max(200) });
export const inviteMemberInput = z.strictObject({ email: emailSchema, role: roleSchema });
export const changeMemberRoleBody = z.strictObject({ role: roleSchema });
export const changeMemberRoleInput = z.object({ memberId: z.string().max(64), role: roleSchema });
export const memberIdInput = z.object({ memberId: z.string().max(64) });
export const invitationIdInput = z.object({ invitationId: z.string().max(64) });

export const acceptInvitationInput = z.object({ token: z.string().min(1).max(200) });
export const joinAsNewUserInput = acceptInvitationInput.extend({
  name: displayNameSchema,
  password: newPasswordSchema,
});
export const restoreWorkspaceInput = z.object({ workspaceId: z.string().max(64) });

export type InviteMemberInput = z.output<typeof inviteMemberInput>;

export const workspaceDto = z.object({
  id: z.string(),
  name: z.string(),
  slug: z.string().describe("Its place in addresses: /{slug}/runs"),
  plan: planIdSchema,
  createdAt: z.iso.datetime(),
});
export type WorkspaceDto = z.output<typeof workspaceDto>;

export const memberDto = z.object({
  id: z.string(),
  userId: z.string(),
  email: z.string(),
  name: z.string(),
  role: roleSchema,
  joinedAt: z.iso.datetime(),
});
export type MemberDto = z.output<typeof memberDto>;
export const memberPage = pageOf(memberDto);

export const invitationDto = z.object({
  id: z.string(),
  email: z.string(),
  role: roleSchema,
  status: z.enum(["pending", "accepted", "revoked", "expired"]),
  createdAt: z.iso.datetime(),
  sentAt: z.iso.datetime().describe("When the mail was last sent"),
  expiresAt: z.iso.datetime(),
});
export type InvitationDto = z.output<typeof invitationDto>;
export const invitationPage = pageOf(invitationDto);
