import { eventType } from "inngest";
import { z } from "zod";

/** A workspace was created and is still empty. */
export const workspaceCreated = eventType("workspaces/workspace.created", {
  schema: z.object({ workspaceId: z.string() }),
});
