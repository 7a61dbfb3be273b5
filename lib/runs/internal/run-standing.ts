import "server-only";
import { canonicalJson } from "@/lib/core/canonical-json";
import { day } from "@/lib/core/clock";
import { sha256Hex } from "@/lib/core/crypto";
import type { Tx } from "@/lib/core/db";
import { budgetCounterKey } from "@/lib/metering/counter-key";
import type { RunSettings } from "./load-run";

/** Where a run stands among others of its agent: facts that its own steps do not tell. */
export type RunStanding = {
  /** How many runs are above it: 0 for one that a person, a key or a schedule started. */
  depth: number;
  /** What the agent spent this UTC day. */
  dayMicroUsd: bigint;
  /** The agent's daily budget; the smaller where two are set, null where none is. */
  dayBudgetMicroUsd: bigint | null;
  /** How much of the month's budget is spent, in per cent: the highest of the agent's and the workspace's. */
  monthPct: number;
  /** What finished runs of the agent cost in the last 30 days; null where there are too few to compare with. */
  usual: UsualCost | null;
};
export type UsualCost = { readonly meanMicroUsd: number; readonly deviationMicroUsd: number };

type Subject = {
  id: string;
  workspaceId: string;
  parentRunId: string | null;
  agent: { id: string; dailyBudgetMicroUsd: bigint | null; monthlyBudgetMicroUsd: bigint | null };
};

const comparedDays = 30;
/** The newest ones; read by the index on agent and time. */
const comparedRuns = 500;
const leastRuns = 10;
/** A chain of runs that is longer counts as so long. */
const maxDepth = 50;

type Row = {
  dayUsed: bigint;
  agentMonthUsed: bigint;
  workspaceMonthUsed: bigint;
  budgets: { scope: string; period: string; limit: number }[];
  runs: bigint;
  mean: number | null;
  deviation: number | null;
};

/** Reads the standing in one query, and a second one for a run that another run started. Sums are those of the meter. */
export async function loadStanding(tx: Tx, run: Subject, at: Date): Promise<RunStanding> {
  const { workspaceId, agent } = run;
  const keyOf = (scope: "agent" | "workspace", period: "day" | "month") =>
    budgetCounterKey(scope, scope === "agent" ? agent.id : "", period, at);
  const since = new Date(at.getTime() - comparedDays * day);
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT
      coalesce((SELECT used FROM limit_counters
        WHERE "workspaceId" = ${workspaceId} AND "counterKey" = ${keyOf("agent", "day")}), 0) AS "dayUsed",
      coalesce((SELECT used FROM limit_counters
        WHERE "workspaceId" = ${workspaceId} AND "counterKey" = ${keyOf("agent", "month")}), 0) AS "agentMonthUsed",
      coalesce((SELECT used FROM limit_counters
        WHERE "workspaceId" = ${workspaceId} AND "counterKey" = ${keyOf("workspace", "month")}), 0) AS "workspaceMonthUsed",
      (SELECT coalesce(json_agg(json_build_object('scope', scope, 'period', period, 'limit', "limitMicroUsd")), '[]')
       FROM budgets WHERE "workspaceId" = ${workspaceId}
         AND ((scope = 'agent' AND "scopeId" = ${agent.id}) OR scope = 'workspace')) AS budgets,
      usual.*
    FROM (
      SELECT count(*) AS runs, avg(cost)::float8 AS mean, stddev_samp(cost)::float8 AS deviation
      FROM (SELECT "costMicroUsd" AS cost FROM runs
            WHERE "workspaceId" = ${workspaceId} AND "agentId" = ${agent.id} AND "createdAt" >= ${since}
              AND status = 'completed' AND id <> ${run.id}
            ORDER BY "createdAt" DESC LIMIT ${comparedRuns}) recent) usual`;
  const budgetsOf = (scope: string, period: string) =>
    (row?.budgets ?? [])
      .filter((budget) => budget.scope === scope && budget.period === period)
      .map(({ limit }) => BigInt(limit));
  const ofDay = [
    ...budgetsOf("agent", "day"),
    ...(agent.dailyBudgetMicroUsd === null ? [] : [agent.dailyBudgetMicroUsd]),
  ];
  const ofMonth = [
    ...budgetsOf("agent", "month"),
    ...(agent.monthlyBudgetMicroUsd === null ? [] : [agent.monthlyBudgetMicroUsd]),
  ].map((limit) => shareOf(row?.agentMonthUsed ?? 0n, limit));
  const ofWorkspace = budgetsOf("workspace", "month").map((limit) => shareOf(row?.workspaceMonthUsed ?? 0n, limit));
  return {
    depth: run.parentRunId === null ? 0 : await depthOf(tx, workspaceId, run.id),
    dayMicroUsd: row?.dayUsed ?? 0n,
    dayBudgetMicroUsd: ofDay.reduce<bigint | null>(
      (least, limit) => (least === null || limit < least ? limit : least),
      null,
    ),
    monthPct: Math.max(0, ...ofMonth, ...ofWorkspace),
    usual:
      row && Number(row.runs) >= leastRuns && row.mean !== null
        ? { meanMicroUsd: row.mean, deviationMicroUsd: row.deviation ?? 0 }
        : null,
  };
}

/** Whole per cent, rounded down, so that 80 means that at least 80 are spent. */
const shareOf = (used: bigint, limit: bigint): number => (limit > 0n ? Number((used * 100n) / limit) : 100);

/**
 * How many standard deviations a cost lies above what is usual, rounded down; 0 for a cost below it and where there is
 * nothing to compare with. Runs that always cost the same are given a tenth of their mean, and at least 100 micro-USD, as
 * deviation: otherwise a hundredth of a cent more would be an anomaly.
 */
export function costZScore(costMicroUsd: number, usual: UsualCost | null): number {
  if (usual === null) return 0;
  const deviation = Math.max(usual.deviationMicroUsd, usual.meanMicroUsd / 10, 100);
  return Math.min(Math.max(Math.floor((costMicroUsd - usual.meanMicroUsd) / deviation), 0), 1_000_000);
}

async function depthOf(tx: Tx, workspaceId: string, runId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ depth: number }[]>`
    WITH RECURSIVE chain AS (
      SELECT id, "parentRunId", 0 AS depth FROM runs WHERE "workspaceId" = ${workspaceId} AND id = ${runId}
      UNION ALL
      SELECT parent.id, parent."parentRunId", chain.depth + 1
      FROM chain JOIN runs parent ON parent."workspaceId" = ${workspaceId} AND parent.id = chain."parentRunId"
      WHERE chain.depth < ${maxDepth})
    SELECT max(depth)::int AS depth FROM chain`;
  return row?.depth ?? 0;
}

/** What an agent acts by, as one digest: two runs with the same have the same instructions, model, tools and limits. */
export function configHashOf(settings: RunSettings): string {
  const { instructions, variables, modelTier, model, tools, autonomy, limits, knowledgeBaseIds } = settings;
  return sha256Hex(
    canonicalJson({ instructions, variables, modelTier, model, tools, autonomy, limits, knowledgeBaseIds }),
  );
}
