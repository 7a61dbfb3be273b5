import { apiRoute } from "@/lib/http/api-route";
import { changeMemberRoleContract, removeMemberContract } from "@/lib/workspaces/api";
import { changeMemberRole } from "@/lib/workspaces/change-member-role";
import { removeMember } from "@/lib/workspaces/remove-member";

export const PATCH = apiRoute(changeMemberRoleContract, ({ ctx, params, body }) =>
  changeMemberRole(ctx, { memberId: params.memberId, role: body.role }),
);

export const DELETE = apiRoute(removeMemberContract, async ({ ctx, params }) => {
  await removeMember(ctx, params);
  return undefined;
});
