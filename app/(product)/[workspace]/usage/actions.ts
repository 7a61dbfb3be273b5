"use server";

import { revalidatePath } from "next/cache";
import { workspaceAction } from "@/lib/http/workspace-action";
import { deleteBudget } from "@/lib/metering/delete-budget";
import { budgetParams, setBudgetInput } from "@/lib/metering/schema";
import { setBudget } from "@/lib/metering/set-budget";

export const setBudgetAction = workspaceAction(setBudgetInput, async (ctx, input) => {
  const budget = await setBudget(ctx, input);
  revalidatePath(`/${ctx.workspaceSlug}/usage`);
  return budget;
});

export const deleteBudgetAction = workspaceAction(budgetParams, async (ctx, input) => {
  await deleteBudget(ctx, input);
  revalidatePath(`/${ctx.workspaceSlug}/usage`);
});
