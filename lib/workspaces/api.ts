import { z } from "zod";
import { pageQuery } from "@/lib/core/page-schema";
import { defineContract } from "@/lib/http/contract";
import {
  changeMemberRoleBody,
  invitationDto,
  invitationPage,
  inviteMemberInput,
  memberDto,
  memberPage,
  workspaceDto,
} from "./schema";

const workspaceTag = "Workspace";
const memberTag = "Members";
const memberParams = z.object({ memberId: z.string().min(1).max(64) });
const invitationParams = z.object({ invitationId: z.string().min(1).max(64) });

export const getWorkspaceContract = defineContract({
  operationId: "getWorkspace",
  method: "get",
  path: "/v1/workspace",
  tag: workspaceTag,
  permission: "workspace:read",
  summary: "Get the workspace of the key",
  response: workspaceDto,
});

export const listMembersContract = defineContract({
  operationId: "listMembers",
  method: "get",
  path: "/v1/members",
  tag: memberTag,
  permission: "members:read",
  summary: "List members",
  query: pageQuery,
  response: memberPage,
});

export const changeMemberRoleContract = defineContract({
  operationId: "changeMemberRole",
  method: "patch",
  path: "/v1/members/{memberId}",
  tag: memberTag,
  permission: "members:manage",
  summary: "Change a member's role",
  description: "Takes effect at once, also on the member's API keys. The last owner keeps the role.",
  params: memberParams,
  body: changeMemberRoleBody,
  response: memberDto,
  errors: ["not_found", "conflict"],
  example: { body: { role: "builder" } },
});

export const removeMemberContract = defineContract({
  operationId: "removeMember",
  method: "delete",
  path: "/v1/members/{memberId}",
  tag: memberTag,
  permission: "members:manage",
  summary: "Remove a member",
  description: "Takes effect at once and revokes the member's API keys. The last owner cannot be removed.",
  params: memberParams,
  response: z.undefined(),
  status: 204,
  errors: ["not_found", "conflict"],
});

export const listInvitationsContract = defineContract({
  operationId: "listInvitations",
  method: "get",
  path: "/v1/invitations",
  tag: memberTag,
  permission: "members:read",
  summary: "List open and expired invitations",
  query: pageQuery,
  response: invitationPage,
});

export const inviteMemberContract = defineContract({
  operationId: "inviteMember",
  method: "post",
  path: "/v1/invitations",
  tag: memberTag,
  permission: "members:manage",
  summary: "Invite somebody by e-mail",
  description: "Mails a link that is valid for seven days and only for this address.",
  body: inviteMemberInput,
  response: invitationDto,
  status: 201,
  errors: ["conflict", "quota_exceeded"],
  example: { body: { email: "ann@example.com", role: "member" } },
});

export const resendInvitationContract = defineContract({
  operationId: "resendInvitation",
  method: "post",
  path: "/v1/invitations/{invitationId}/resend",
  tag: memberTag,
  permission: "members:manage",
  summary: "Send an invitation again",
  description: "With a new link; the old one stops working.",
  params: invitationParams,
  response: invitationDto,
  errors: ["not_found", "conflict", "quota_exceeded"],
});

export const revokeInvitationContract = defineContract({
  operationId: "revokeInvitation",
  method: "delete",
  path: "/v1/invitations/{invitationId}",
  tag: memberTag,
  permission: "members:manage",
  summary: "Revoke an invitation",
  params: invitationParams,
  response: z.undefined(),
  status: 204,
  errors: ["not_found", "conflict"],
});
