import "server-only";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { budgetCounterKey, runCounterKey, type BudgetScope } from "./counter-key";
import type { Limit } from "./limit";
import { periodEnd, type Period } from "./period";

export type Spending = {
  workspaceId: string;
  agent: { id: string; dailyBudgetMicroUsd: bigint | null; monthlyBudgetMicroUsd: bigint | null } | null;
  run: { id: string; budgetMicroUsd: bigint | null } | null;
  userId: string | null;
  apiKeyId: string | null;
  /** Defaults to now. */
  at?: Date;
};

const ownerLabels: Record<BudgetScope, string> = {
  workspace: "of the workspace",
  agent: "of this agent",
  member: "of this member",
  key: "of this API key",
};

const budgetManagers = "an owner, an admin or the billing role (permission budgets:manage)";
const agentBuilders = "whoever may change the agent (permission agents:write)";

function isPeriod(text: string): text is Period {
  return text === "day" || text === "month";
}

/** What a limit is called in a refusal. */
function budgetLabel(scope: BudgetScope, period: Period): string {
  return `${period === "day" ? "Daily" : "Monthly"} budget ${ownerLabels[scope]}`;
}

/**
 * Every limit that spending by this agent, run, person and key must fit under now: budgets of the workspace, the
 * agent's own daily and monthly budget, and the run's.
 */
export async function limitsFor(tx: Tx, spending: Spending): Promise<Limit[]> {
  const at = spending.at ?? now();
  const { workspaceId, agent, run } = spending;
  const limitOf = (
    scope: BudgetScope,
    scopeId: string,
    period: Period,
    limitMicroUsd: bigint,
    liftedBy: string,
  ): Limit => ({
    counterKey: budgetCounterKey(scope, scopeId, period, at),
    scope,
    scopeId,
    limitMicroUsd,
    label: budgetLabel(scope, period),
    period,
    resetsAt: periodEnd(period, at),
    liftedBy,
  });

  const owners: { scope: BudgetScope; scopeId: string }[] = [{ scope: "workspace", scopeId: "" }];
  if (agent) owners.push({ scope: "agent", scopeId: agent.id });
  if (spending.userId) owners.push({ scope: "member", scopeId: spending.userId });
  if (spending.apiKeyId) owners.push({ scope: "key", scopeId: spending.apiKeyId });
  const budgets = await tx.budget.findMany({
    where: { workspaceId, OR: owners },
    select: { scope: true, scopeId: true, period: true, limitMicroUsd: true },
    orderBy: [{ scope: "asc" }, { period: "asc" }],
  });

  const limits: Limit[] = [];
  for (const { scope, scopeId } of owners) {
    for (const budget of budgets) {
      if (budget.scope !== scope || !isPeriod(budget.period)) continue;
      limits.push(limitOf(scope, scopeId, budget.period, budget.limitMicroUsd, budgetManagers));
    }
  }
  if (agent?.dailyBudgetMicroUsd != null)
    limits.push(limitOf("agent", agent.id, "day", agent.dailyBudgetMicroUsd, agentBuilders));
  if (agent?.monthlyBudgetMicroUsd != null)
    limits.push(limitOf("agent", agent.id, "month", agent.monthlyBudgetMicroUsd, agentBuilders));
  if (run && run.budgetMicroUsd !== null) {
    limits.push({
      counterKey: runCounterKey(run.id),
      scope: "run",
      scopeId: run.id,
      limitMicroUsd: run.budgetMicroUsd,
      label: "Budget of this run",
      period: null,
      resetsAt: null,
      liftedBy: "whoever starts the run, with a larger budget for the run or the agent",
    });
  }
  return limits;
}
