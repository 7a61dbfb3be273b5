"use server";

import { revalidatePath } from "next/cache";
import {
  customPolicyParams,
  checkPolicyBody,
  createCustomPolicyBody,
  publishCustomPolicyBody,
  setCustomPolicyModeBody,
  simulateBody,
  updateCustomPolicyBody,
} from "@/lib/governance/custom-policy-schema";
import { deleteCustomPolicy } from "@/lib/governance/delete-custom-policy";
import { publishCustomPolicy } from "@/lib/governance/publish-custom-policy";
import { createCustomPolicy, updateCustomPolicy } from "@/lib/governance/save-custom-policy";
import { setCustomPolicyMode } from "@/lib/governance/set-custom-policy-mode";
import { checkPolicyText, simulatePolicies } from "@/lib/governance/simulate-policies";
import { workspaceAction } from "@/lib/http/workspace-action";

export const checkPolicyAction = workspaceAction(checkPolicyBody, async (ctx, input) => checkPolicyText(ctx, input));

export const simulatePoliciesAction = workspaceAction(simulateBody, simulatePolicies);

export const createCustomPolicyAction = workspaceAction(createCustomPolicyBody, async (ctx, input) => {
  const policy = await createCustomPolicy(ctx, input);
  revalidatePath(`/${ctx.workspaceSlug}/policies/custom`, "layout");
  return policy;
});

export const updateCustomPolicyAction = workspaceAction(
  updateCustomPolicyBody.extend(customPolicyParams.shape),
  async (ctx, input) => {
    const policy = await updateCustomPolicy(ctx, input);
    revalidatePath(`/${ctx.workspaceSlug}/policies/custom`, "layout");
    return policy;
  },
);

export const publishCustomPolicyAction = workspaceAction(
  publishCustomPolicyBody.extend(customPolicyParams.shape),
  async (ctx, input) => {
    const policy = await publishCustomPolicy(ctx, input);
    revalidatePath(`/${ctx.workspaceSlug}/policies`, "layout");
    return policy;
  },
);

export const setCustomPolicyModeAction = workspaceAction(
  setCustomPolicyModeBody.extend(customPolicyParams.shape),
  async (ctx, input) => {
    const policy = await setCustomPolicyMode(ctx, input);
    revalidatePath(`/${ctx.workspaceSlug}/policies`, "layout");
    return policy;
  },
);

export const deleteCustomPolicyAction = workspaceAction(customPolicyParams, async (ctx, input) => {
  await deleteCustomPolicy(ctx, input);
  revalidatePath(`/${ctx.workspaceSlug}/policies/custom`, "layout");
});
