"use server";

import { revalidatePath } from "next/cache";
import { createApiKey } from "@/lib/api-keys/create-api-key";
import { revokeApiKey } from "@/lib/api-keys/revoke-api-key";
import { rotateApiKey } from "@/lib/api-keys/rotate-api-key";
import { apiKeyIdInput, createApiKeyInput, rotateApiKeyInput } from "@/lib/api-keys/schema";
import { workspaceAction } from "@/lib/http/workspace-action";

export const createApiKeyAction = workspaceAction(createApiKeyInput, async (ctx, input) => {
  const key = await createApiKey(ctx, input);
  revalidatePath(`/${ctx.workspaceSlug}/api-keys`);
  return key;
});

export const rotateApiKeyAction = workspaceAction(rotateApiKeyInput, async (ctx, input) => {
  const key = await rotateApiKey(ctx, input);
  revalidatePath(`/${ctx.workspaceSlug}/api-keys`);
  return key;
});

export const revokeApiKeyAction = workspaceAction(apiKeyIdInput, async (ctx, input) => {
  await revokeApiKey(ctx, input);
  revalidatePath(`/${ctx.workspaceSlug}/api-keys`);
});
