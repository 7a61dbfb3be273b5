import { periodName, type Period } from "./period";

/** What a budget can be set for. A run's budget comes from its agent's version or its request. */
export const budgetScopes = ["workspace", "agent", "member", "key"] as const;
export type BudgetScope = (typeof budgetScopes)[number];
export type LimitScope = BudgetScope | "run";

/** The counter of a budget in the period that `at` falls in: `agent:agent_…:day:2026-11-21`. */
export function budgetCounterKey(scope: BudgetScope, scopeId: string, period: Period, at: Date): string {
  const owner = scope === "workspace" ? "workspace" : `${scope}:${scopeId}`;
  return `${owner}:${period}:${periodName(period, at)}`;
}

/** The counter of one run, whatever day it is. */
export function runCounterKey(runId: string): string {
  return `run:${runId}`;
}

type Spender = {
  agentId?: string | null | undefined;
  userId?: string | null | undefined;
  apiKeyId?: string | null | undefined;
  runId?: string | null | undefined;
};

/** Every counter that spending by this agent, person, key and run at this instant counts against. */
export function counterKeysOf(spender: Spender, at: Date): string[] {
  const owners: [BudgetScope, string | null | undefined][] = [
    ["workspace", ""],
    ["agent", spender.agentId],
    ["member", spender.userId],
    ["key", spender.apiKeyId],
  ];
  const keys = owners.flatMap(([scope, id]) =>
    id === null || id === undefined || (id === "" && scope !== "workspace")
      ? []
      : [budgetCounterKey(scope, id, "day", at), budgetCounterKey(scope, id, "month", at)],
  );
  return spender.runId ? [...keys, runCounterKey(spender.runId)] : keys;
}
