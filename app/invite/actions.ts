"use server";

import { publicAction, userAction } from "@/lib/http/workspace-action";
import { acceptInvitation, joinAsNewUser } from "@/lib/workspaces/accept-invitation";
import { acceptInvitationInput, joinAsNewUserInput } from "@/lib/workspaces/schema";

export const acceptInvitationAction = userAction(acceptInvitationInput, (user, input, facts) =>
  acceptInvitation(user, input, facts),
);

export const joinAsNewUserAction = publicAction(joinAsNewUserInput, (input, facts) => joinAsNewUser(input, facts));
