import { apiRoute } from "@/lib/http/api-route";
import { deleteBudgetContract } from "@/lib/metering/api";
import { deleteBudget } from "@/lib/metering/delete-budget";

export const DELETE = apiRoute(deleteBudgetContract, async ({ ctx, params }) => {
  await deleteBudget(ctx, params);
  return undefined;
});
