"use server";

import { revalidatePath } from "next/cache";
import { approverRoleParams, setApproverHoldersBody } from "@/lib/governance/approver-schema";
import { dryRunBody } from "@/lib/governance/custom-policy-schema";
import { endException } from "@/lib/governance/end-exception";
import { exceptionParams, grantExceptionBody, setPolicyModeBody } from "@/lib/governance/exception-schema";
import { stateFactBody, withdrawFactQuery } from "@/lib/governance/fact-schema";
import { packParams, setPackModeBody } from "@/lib/governance/schema";
import { grantException } from "@/lib/governance/grant-exception";
import { setApproverHolders } from "@/lib/governance/set-approver-holders";
import { setPackMode } from "@/lib/governance/set-pack-mode";
import { setPolicyMode } from "@/lib/governance/set-policy-mode";
import { dryRunPolicies } from "@/lib/governance/simulate-policies";
import { stateFact } from "@/lib/governance/state-fact";
import { upgradePack } from "@/lib/governance/upgrade-pack";
import { withdrawFact } from "@/lib/governance/withdraw-fact";
import { workspaceAction } from "@/lib/http/workspace-action";

export const setPackModeAction = workspaceAction(setPackModeBody.extend(packParams.shape), async (ctx, input) => {
  const pack = await setPackMode(ctx, input);
  revalidatePath(`/${ctx.workspaceSlug}/policies`, "layout");
  return pack;
});

export const upgradePackAction = workspaceAction(packParams, async (ctx, input) => {
  const pack = await upgradePack(ctx, input);
  revalidatePath(`/${ctx.workspaceSlug}/policies`, "layout");
  return pack;
});

export const stateFactAction = workspaceAction(stateFactBody, async (ctx, input) => {
  const fact = await stateFact(ctx, input);
  revalidatePath(`/${ctx.workspaceSlug}/policies/facts`);
  return fact;
});

export const withdrawFactAction = workspaceAction(withdrawFactQuery, async (ctx, input) => {
  await withdrawFact(ctx, input);
  revalidatePath(`/${ctx.workspaceSlug}/policies/facts`);
});

export const setPolicyModeAction = workspaceAction(setPolicyModeBody, async (ctx, input) => {
  const policy = await setPolicyMode(ctx, input);
  revalidatePath(`/${ctx.workspaceSlug}/policies`, "layout");
  return policy;
});

export const grantExceptionAction = workspaceAction(grantExceptionBody, async (ctx, input) => {
  const exception = await grantException(ctx, input);
  revalidatePath(`/${ctx.workspaceSlug}/policies`, "layout");
  return exception;
});

export const endExceptionAction = workspaceAction(exceptionParams, async (ctx, input) => {
  const exception = await endException(ctx, input);
  revalidatePath(`/${ctx.workspaceSlug}/policies`, "layout");
  return exception;
});

export const setApproverHoldersAction = workspaceAction(
  setApproverHoldersBody.extend(approverRoleParams.shape),
  async (ctx, input) => {
    const role = await setApproverHolders(ctx, input);
    revalidatePath(`/${ctx.workspaceSlug}`, "layout");
    return role;
  },
);

/** Changes nothing: what a change would have done to the decisions of the last seven days. */
export const dryRunPoliciesAction = workspaceAction(dryRunBody, dryRunPolicies);
