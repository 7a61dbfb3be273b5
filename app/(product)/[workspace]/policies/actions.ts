"use server";

import { revalidatePath } from "next/cache";
import { packParams, setPackModeBody } from "@/lib/governance/schema";
import { setPackMode } from "@/lib/governance/set-pack-mode";
import { workspaceAction } from "@/lib/http/workspace-action";

export const setPackModeAction = workspaceAction(setPackModeBody.extend(packParams.shape), async (ctx, input) => {
  const pack = await setPackMode(ctx, input);
  revalidatePath(`/${ctx.workspaceSlug}/policies`, "layout");
  return pack;
});
