import "server-only";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { budgetCounterKey, budgetScopes, type BudgetScope } from "../counter-key";
import { periodEnd, periods, type Period } from "../period";
import { labelSubjects } from "./label-subjects";
import { toNumber } from "./to-number";

/** A limit in its current period. */
export type LimitState = {
  /** Null for a limit that is set on the agent itself. */
  budgetId: string | null;
  scope: BudgetScope;
  scopeId: string;
  scopeLabel: string;
  period: Period;
  limitMicroUsd: number;
  spentMicroUsd: number;
  heldMicroUsd: number;
  resetsAt: string;
};

type Row = { budgetId: string | null; scope: BudgetScope; scopeId: string; period: Period; limitMicroUsd: bigint };

const maxLimitsShown = 500;
const groupOf = { agent: "agent", member: "member", key: "key" } as const;

/** Every limit of the workspace that is set, budgets and the agents' own; with a user id, only that person's. */
export async function readLimits(tx: Tx, workspaceId: string, onlyUserId: string | null): Promise<LimitState[]> {
  const budgets = await tx.budget.findMany({
    where: { workspaceId, ...(onlyUserId ? { scope: "member", scopeId: onlyUserId } : {}) },
    take: maxLimitsShown,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const rows: Row[] = budgets.flatMap(({ id, scope, scopeId, period, limitMicroUsd }) => {
    const knownScope = budgetScopes.find((known) => known === scope);
    const knownPeriod = periods.find((known) => known === period);
    return knownScope && knownPeriod
      ? [{ budgetId: id, scope: knownScope, scopeId, period: knownPeriod, limitMicroUsd }]
      : [];
  });
  if (!onlyUserId) rows.push(...(await readAgentLimits(tx, workspaceId)));
  const states = await withSpending(tx, workspaceId, rows);
  return states.sort((a, b) => order(a) - order(b));
}

const order = (state: { scope: BudgetScope; period: Period }): number =>
  budgetScopes.indexOf(state.scope) * 2 + periods.indexOf(state.period);

async function readAgentLimits(tx: Tx, workspaceId: string): Promise<Row[]> {
  const agents = await tx.agent.findMany({
    where: {
      workspaceId,
      archivedAt: null,
      OR: [{ dailyBudgetMicroUsd: { not: null } }, { monthlyBudgetMicroUsd: { not: null } }],
    },
    select: { id: true, dailyBudgetMicroUsd: true, monthlyBudgetMicroUsd: true },
    take: maxLimitsShown,
    orderBy: { createdAt: "asc" },
  });
  return agents.flatMap(({ id, dailyBudgetMicroUsd, monthlyBudgetMicroUsd }) => {
    const row = (period: Period, limit: bigint | null): Row[] =>
      limit === null ? [] : [{ budgetId: null, scope: "agent", scopeId: id, period, limitMicroUsd: limit }];
    return [...row("day", dailyBudgetMicroUsd), ...row("month", monthlyBudgetMicroUsd)];
  });
}

/** Adds names, what is spent and what is held now. */
export async function withSpending<R extends Row>(
  tx: Tx,
  workspaceId: string,
  rows: R[],
): Promise<(Omit<R, "limitMicroUsd"> & LimitState)[]> {
  const at = now();
  const keyOf = (row: Row): string => budgetCounterKey(row.scope, row.scopeId, row.period, at);
  const counters = await tx.limitCounter.findMany({
    where: { workspaceId, counterKey: { in: rows.map(keyOf) } },
    select: { counterKey: true, used: true, reserved: true },
  });
  const byKey = new Map(counters.map((counter) => [counter.counterKey, counter]));
  const labels = new Map<BudgetScope, (key: string) => string>([["workspace", () => "Workspace"]]);
  for (const scope of ["agent", "member", "key"] as const) {
    const ids = rows.filter((row) => row.scope === scope).map((row) => row.scopeId);
    labels.set(scope, await labelSubjects(tx, workspaceId, groupOf[scope], ids));
  }
  return rows.map((row) => ({
    ...row,
    scopeLabel: labels.get(row.scope)?.(row.scopeId) ?? row.scopeId,
    limitMicroUsd: toNumber(row.limitMicroUsd),
    spentMicroUsd: toNumber(byKey.get(keyOf(row))?.used),
    heldMicroUsd: toNumber(byKey.get(keyOf(row))?.reserved),
    resetsAt: periodEnd(row.period, at).toISOString(),
  }));
}
