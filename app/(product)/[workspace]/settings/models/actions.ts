"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { workspaceAction } from "@/lib/http/workspace-action";
import { connectProvider } from "@/lib/models/connect-provider";
import {
  connectProviderInput,
  providerParams,
  setModelTiersInput,
  testProviderBody,
  updateProviderBody,
} from "@/lib/models/provider-schema";
import { removeProvider } from "@/lib/models/remove-provider";
import { setModelTiers } from "@/lib/models/set-model-tiers";
import { testProvider } from "@/lib/models/test-provider";
import { updateProvider } from "@/lib/models/update-provider";

const refresh = (ctx: WorkspaceContext): void => revalidatePath(`/${ctx.workspaceSlug}/settings/models`);

export const connectProviderAction = workspaceAction(connectProviderInput, async (ctx, input) => {
  const provider = await connectProvider(ctx, input);
  refresh(ctx);
  return provider;
});

const updateProviderInput = z.object({ providerId: providerParams.shape.providerId, changes: updateProviderBody });

export const updateProviderAction = workspaceAction(updateProviderInput, async (ctx, { providerId, changes }) => {
  const provider = await updateProvider(ctx, providerId, changes);
  refresh(ctx);
  return provider;
});

export const testProviderAction = workspaceAction(providerParams.extend(testProviderBody.shape), async (ctx, input) => {
  const result = await testProvider(ctx, input);
  refresh(ctx);
  return result;
});

export const removeProviderAction = workspaceAction(providerParams, async (ctx, { providerId }) => {
  await removeProvider(ctx, providerId);
  refresh(ctx);
});

export const setModelTiersAction = workspaceAction(setModelTiersInput, async (ctx, input) => {
  await setModelTiers(ctx, input);
  refresh(ctx);
});
