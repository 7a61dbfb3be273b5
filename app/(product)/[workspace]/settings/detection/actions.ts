"use server";

import { revalidatePath } from "next/cache";
import { saveDetectionBody, tryDetectionBody } from "@/lib/governance/detection-schema";
import { saveDetectionSettings } from "@/lib/governance/save-detection-settings";
import { tryDetection } from "@/lib/governance/try-detection";
import { workspaceAction } from "@/lib/http/workspace-action";

export const saveDetectionAction = workspaceAction(saveDetectionBody, async (ctx, input) => {
  const saved = await saveDetectionSettings(ctx, input);
  revalidatePath(`/${ctx.workspaceSlug}/settings/detection`);
  return saved;
});

export const tryDetectionAction = workspaceAction(tryDetectionBody, (ctx, input) => tryDetection(ctx, input));
