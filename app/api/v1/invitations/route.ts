import { apiRoute } from "@/lib/http/api-route";
import { inviteMemberContract, listInvitationsContract } from "@/lib/workspaces/api";
import { inviteMember } from "@/lib/workspaces/invite-member";
import { listInvitations } from "@/lib/workspaces/list-invitations";

export const GET = apiRoute(listInvitationsContract, ({ ctx, query }) => listInvitations(ctx, query));
export const POST = apiRoute(inviteMemberContract, ({ ctx, body }) => inviteMember(ctx, body));
