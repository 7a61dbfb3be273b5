import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { invariant, notFound } from "@/lib/core/errors";
import { formatMicroUsd } from "@/lib/core/money";
import { budgetSelect, budgetTitle, toBudgetDtos } from "./budget-select";

/** Removes a budget; its limit stops applying at once. Deleting it again is `not_found`. */
export async function deleteBudget(ctx: WorkspaceContext, input: { budgetId: string }): Promise<void> {
  ctx.require("budgets:manage");
  const { workspaceId } = ctx;
  await inWorkspace(ctx, async (tx) => {
    const row = await tx.budget.findFirst({ where: { id: input.budgetId, workspaceId }, select: budgetSelect });
    if (!row) throw notFound("budget", input.budgetId);
    const [dto] = await toBudgetDtos(tx, workspaceId, [row]);
    invariant(dto, "one row gives one budget");
    const { count } = await tx.budget.deleteMany({ where: { id: row.id, workspaceId } });
    if (count === 0) throw notFound("budget", input.budgetId);
    const { title, unnamed } = budgetTitle(dto);
    await recordAudit(tx, ctx, {
      action: "budget.deleted",
      target: { type: "budget", id: row.id },
      summary: `Deleted the ${unnamed} (${formatMicroUsd(row.limitMicroUsd)})`,
      shownAs: `Deleted the ${title} (${formatMicroUsd(row.limitMicroUsd)})`,
      facts: { scope: row.scope, scopeId: row.scopeId, period: row.period, limitMicroUsd: Number(row.limitMicroUsd) },
    });
  });
}
