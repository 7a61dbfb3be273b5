"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { workspaceAction } from "@/lib/http/workspace-action";
import { setOnboardingDismissed } from "@/lib/workspaces/onboarding";

export const dismissOnboardingAction = workspaceAction(
  z.strictObject({ dismissed: z.boolean() }),
  async (ctx, input) => {
    await setOnboardingDismissed(ctx, input);
    revalidatePath(`/${ctx.workspaceSlug}`);
  },
);
