import { apiRoute } from "@/lib/http/api-route";
import { listBudgetsContract, setBudgetContract } from "@/lib/metering/api";
import { listBudgets } from "@/lib/metering/list-budgets";
import { setBudget } from "@/lib/metering/set-budget";

export const GET = apiRoute(listBudgetsContract, ({ ctx, query }) => listBudgets(ctx, query));

export const PUT = apiRoute(setBudgetContract, ({ ctx, body }) => setBudget(ctx, body));
