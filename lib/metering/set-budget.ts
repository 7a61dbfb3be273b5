import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { invariant, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { formatMicroUsd } from "@/lib/core/money";
import { budgetSelect, budgetTitle, toBudgetDtos } from "./budget-select";
import type { BudgetDto, SetBudgetInput } from "./schema";

/**
 * Sets the budget of the workspace, an agent, a member or a key for a UTC day or month, in place of the one there was.
 * It binds at once and counts what was spent earlier in the period. Setting the same again changes nothing but a time.
 */
export async function setBudget(ctx: WorkspaceContext, input: SetBudgetInput): Promise<BudgetDto> {
  ctx.require("budgets:manage");
  const { workspaceId } = ctx;
  const { scope, period } = input;
  const scopeId = input.scopeId ?? "";
  const limitMicroUsd = BigInt(input.limitMicroUsd);

  return inWorkspace(ctx, async (tx) => {
    await requireSubject(tx, workspaceId, input);
    const at = now();
    const place = { workspaceId, scope, scopeId, period };
    const earlier = await tx.budget.findFirst({ where: place, select: { limitMicroUsd: true } });
    // One statement, so that two people who set the same budget at once do not collide.
    await tx.$executeRaw`
      INSERT INTO budgets (id, "workspaceId", scope, "scopeId", period, "limitMicroUsd", "createdById", "createdAt", "updatedAt")
      VALUES (${newId("budget")}, ${workspaceId}, ${scope}, ${scopeId}, ${period}, ${limitMicroUsd}, ${actorId(ctx)}, ${at}, ${at})
      ON CONFLICT ("workspaceId", scope, "scopeId", period)
      DO UPDATE SET "limitMicroUsd" = EXCLUDED."limitMicroUsd", "updatedAt" = EXCLUDED."updatedAt"`;
    const row = await tx.budget.findFirst({ where: place, select: budgetSelect });
    invariant(row, "the budget was just written");
    const [dto] = await toBudgetDtos(tx, workspaceId, [row]);
    invariant(dto, "one row gives one budget");
    const { title, unnamed } = budgetTitle(dto);
    await recordAudit(tx, ctx, {
      action: "budget.set",
      target: { type: "budget", id: row.id },
      summary: `Set the ${unnamed} to ${formatMicroUsd(limitMicroUsd)}`,
      shownAs: `Set the ${title} to ${formatMicroUsd(limitMicroUsd)}`,
      facts: {
        scope,
        scopeId,
        period,
        limitMicroUsd: input.limitMicroUsd,
        previousLimitMicroUsd: earlier ? Number(earlier.limitMicroUsd) : null,
      },
    });
    return dto;
  });
}

/** A budget is only ever for something of this workspace. */
async function requireSubject(tx: Tx, workspaceId: string, input: SetBudgetInput): Promise<void> {
  const id = input.scopeId ?? "";
  const select = { id: true } as const;
  switch (input.scope) {
    case "workspace":
      return;
    case "agent":
      if (!(await tx.agent.findFirst({ where: { id, workspaceId }, select }))) throw notFound("agent", id);
      return;
    case "member":
      if (!(await tx.member.findFirst({ where: { userId: id, workspaceId }, select }))) throw notFound("member", id);
      return;
    case "key":
      if (!(await tx.apiKey.findFirst({ where: { id, workspaceId }, select }))) throw notFound("API key", id);
  }
}
