"use server";

import { userAction } from "@/lib/http/workspace-action";
import { createWorkspace } from "@/lib/workspaces/create-workspace";
import { createWorkspaceInput } from "@/lib/workspaces/schema";

export const createWorkspaceAction = userAction(createWorkspaceInput, async (user, input, facts) => {
  const { slug } = await createWorkspace({ user, name: input.name, request: facts });
  return { slug };
});
