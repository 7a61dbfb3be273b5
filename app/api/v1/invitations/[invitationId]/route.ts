import { apiRoute } from "@/lib/http/api-route";
import { revokeInvitationContract } from "@/lib/workspaces/api";
import { revokeInvitation } from "@/lib/workspaces/resend-invitation";

export const DELETE = apiRoute(revokeInvitationContract, async ({ ctx, params }) => {
  await revokeInvitation(ctx, params);
  return undefined;
});
