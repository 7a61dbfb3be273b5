import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { afterCursor, decodeCursor, toPage } from "@/lib/core/page";
import type { Page } from "@/lib/core/page-schema";
import { budgetSelect, toBudgetDtos } from "./budget-select";
import type { BudgetDto, BudgetListQuery } from "./schema";

/** Budgets, newest first, each with what is spent and held in its current period. */
export async function listBudgets(ctx: WorkspaceContext, query: BudgetListQuery): Promise<Page<BudgetDto>> {
  ctx.require("usage:read");
  const { workspaceId } = ctx;
  return inWorkspace(ctx, async (tx) => {
    const rows = await tx.budget.findMany({
      where: {
        workspaceId,
        ...(query.scope ? { scope: query.scope } : {}),
        ...(query.scopeId ? { scopeId: query.scopeId } : {}),
        ...afterCursor(decodeCursor(query.cursor)),
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: query.limit + 1,
      select: budgetSelect,
    });
    const page = toPage(rows, query.limit, (row) => row);
    return { items: await toBudgetDtos(tx, workspaceId, page.items), nextCursor: page.nextCursor };
  });
}
