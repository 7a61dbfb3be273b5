import "server-only";
import type { Tx } from "@/lib/core/db";
import { invariant } from "@/lib/core/errors";
import { budgetScopes, type BudgetScope } from "./counter-key";
import { withSpending } from "./internal/read-limits";
import { periods } from "./period";
import type { BudgetDto } from "./schema";

export const budgetSelect = {
  id: true,
  scope: true,
  scopeId: true,
  period: true,
  limitMicroUsd: true,
  createdAt: true,
  updatedAt: true,
} as const;

export type BudgetRow = {
  id: string;
  scope: string;
  scopeId: string;
  period: string;
  limitMicroUsd: bigint;
  createdAt: Date;
  updatedAt: Date;
};

/** Rows as DTOs, with what is spent and held in the current period. Keeps their order. */
export async function toBudgetDtos(tx: Tx, workspaceId: string, rows: readonly BudgetRow[]): Promise<BudgetDto[]> {
  const known = rows.map((row) => {
    const scope = budgetScopes.find((name) => name === row.scope);
    const period = periods.find((name) => name === row.period);
    invariant(scope && period, "a stored budget has a known scope and period");
    return { ...row, scope, period, budgetId: row.id };
  });
  const states = await withSpending(tx, workspaceId, known);
  return states.map(({ id, scopeId, createdAt, updatedAt, scope, scopeLabel, period, ...state }) => ({
    id,
    scope,
    scopeId: scopeId === "" ? null : scopeId,
    scopeLabel,
    period,
    limitMicroUsd: state.limitMicroUsd,
    spentMicroUsd: state.spentMicroUsd,
    heldMicroUsd: state.heldMicroUsd,
    resetsAt: state.resetsAt,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }));
}

const scopeNouns: Record<Exclude<BudgetScope, "workspace">, string> = {
  agent: "the agent",
  member: "the member",
  key: "the API key",
};

/**
 * What a budget is called in the audit log: "daily budget of the agent Weekly report". `unnamed` leaves out who a member
 * is, for what stays in the log for ever.
 */
export function budgetTitle(budget: Pick<BudgetDto, "scope" | "scopeLabel" | "period">): {
  title: string;
  unnamed: string;
} {
  const kind = `${budget.period === "day" ? "daily" : "monthly"} budget of`;
  if (budget.scope === "workspace") return { title: `${kind} the workspace`, unnamed: `${kind} the workspace` };
  const title = `${kind} ${scopeNouns[budget.scope]} ${budget.scopeLabel}`;
  return { title, unnamed: budget.scope === "member" ? `${kind} a member` : title };
}
