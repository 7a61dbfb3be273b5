"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { getSession, type CurrentSession } from "@/lib/access/session";
import { changePassword } from "@/lib/accounts/change-password";
import { requestEmailChange } from "@/lib/accounts/change-email";
import { deleteAccount } from "@/lib/accounts/delete-account";
import {
  changePasswordInput,
  deleteAccountInput,
  requestEmailChangeInput,
  sessionIdInput,
  updateProfileInput,
} from "@/lib/accounts/schema";
import { revokeOtherSessions, revokeSession } from "@/lib/accounts/sessions";
import { updateProfile } from "@/lib/accounts/update-profile";
import { resendVerification } from "@/lib/accounts/verify-email";
import { AppError } from "@/lib/core/errors";
import { userAction } from "@/lib/http/workspace-action";
import { restoreWorkspace } from "@/lib/workspaces/delete-workspace";
import { restoreWorkspaceInput } from "@/lib/workspaces/schema";

async function currentSession(): Promise<CurrentSession> {
  const session = await getSession();
  if (!session) throw new AppError("unauthenticated", "Your session has ended. Sign in again.");
  return session;
}

export const updateProfileAction = userAction(updateProfileInput, async (user, input) => {
  await updateProfile(user, input);
  revalidatePath("/account", "layout");
});

export const requestEmailChangeAction = userAction(requestEmailChangeInput, async (user, input) => {
  await requestEmailChange(user, input);
  return { email: input.email };
});

export const resendVerificationAction = userAction(z.object({}), (user) => resendVerification(user));

export const changePasswordAction = userAction(changePasswordInput, async (_user, input) => {
  const result = await changePassword(await currentSession(), input);
  revalidatePath("/account/security");
  return result;
});

export const revokeSessionAction = userAction(sessionIdInput, async (user, input) => {
  await revokeSession(user, input.sessionId);
  revalidatePath("/account/security");
});

export const revokeOtherSessionsAction = userAction(z.object({}), async () => {
  const ended = await revokeOtherSessions(await currentSession());
  revalidatePath("/account/security");
  return { ended };
});

export const deleteAccountAction = userAction(deleteAccountInput, (user, input, facts) =>
  deleteAccount(user, input, facts),
);

export const restoreWorkspaceAction = userAction(restoreWorkspaceInput, async (user, input, facts) => {
  const restored = await restoreWorkspace(user, input.workspaceId, facts);
  revalidatePath("/account/workspaces");
  return restored;
});
