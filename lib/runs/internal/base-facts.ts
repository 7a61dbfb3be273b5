import "server-only";
import { now } from "@/lib/core/clock";
import type { GivenApproval } from "@/lib/governance/facts/approvals-facts";
import { buildApprovalsFacts } from "@/lib/governance/facts/approvals-facts";
import { buildAgentFacts } from "@/lib/governance/facts/agent-facts";
import { buildDataFacts, buildSubjectFacts } from "@/lib/governance/facts/data-facts";
import type { CommonFacts } from "@/lib/governance/facts/build-stage-facts";
import { buildRunFacts } from "@/lib/governance/facts/run-facts";
import { statedAgentFacts, statedWorkspaceFacts } from "@/lib/governance/facts/stated-facts";
import { buildTimeFacts } from "@/lib/governance/facts/time-facts";
import { buildWorkspaceFacts } from "@/lib/governance/facts/workspace-facts";
import { callsPerMinute } from "./call-facts";
import type { LoadedRun } from "./load-run";
import { costZScore } from "./run-standing";

export type FactsInput = {
  /** Classes of personal data and secrets found in what this step would use. */
  classes: readonly string[];
  masked?: readonly string[];
  injectionScore: number;
  hiddenText?: boolean;
  /** Whether what is decided on would carry data out. */
  leakDetected?: boolean;
  /** Where it comes from, where that is one place. */
  origin?: "user";
  turn: number;
  estMicroUsd?: bigint;
  approvals?: { given: GivenApproval[]; digest: string };
};

const capped = (amount: bigint | null): number | undefined =>
  amount === null
    ? undefined
    : Number(amount > BigInt(Number.MAX_SAFE_INTEGER) ? BigInt(Number.MAX_SAFE_INTEGER) : amount);

/** The facts that every stage of a run shares: agent, data, run, workspace, time and approvals, with what people stated. */
export function commonFacts(run: LoadedRun, input: FactsInput): CommonFacts {
  const nowMs = now().getTime();
  const { standing } = run;
  const stated = statedAgentFacts(run.stated, { id: run.agent.id, versionId: run.versionId }, nowMs);
  return {
    agentId: run.agent.id,
    agent: buildAgentFacts({
      ...stated.agent,
      autonomy: run.settings.autonomy,
      owner: run.userId ?? "",
      ownerActive: run.userId !== null,
      onBehalfOf: run.userId ?? "",
      allowedTools: run.settings.tools.map((tool) => tool.name),
      ...(standing.dayBudgetMicroUsd === null ? {} : { dayBudgetMicroUsd: capped(standing.dayBudgetMicroUsd) ?? 0 }),
      ...(run.budgetMicroUsd === null ? {} : { runBudgetMicroUsd: capped(run.budgetMicroUsd) ?? 0 }),
    }),
    subject: buildSubjectFacts(stated.subject),
    data: buildDataFacts({
      ...stated.data,
      ...(input.origin ? { origin: input.origin } : {}),
      classes: input.classes,
      masked: input.masked ?? [],
      injectionScore: input.injectionScore,
      hiddenText: input.hiddenText ?? false,
      leakDetected: input.leakDetected || run.steps.some((step) => step.think?.isPromptLeaked),
      taint: [
        ...(run.isTainted ? (["untrusted"] as const) : []),
        ...(run.hasReadPrivate ? (["private"] as const) : []),
      ],
    }),
    run: buildRunFacts({
      ...stated.run,
      steps: input.turn,
      depth: standing.depth,
      dayMicroUsd: capped(standing.dayMicroUsd) ?? 0,
      monthPct: standing.monthPct,
      costZScore: costZScore(Number(run.costMicroUsd + (input.estMicroUsd ?? 0n)), standing.usual),
      configHash: run.config.hash,
      approvedConfigHash: run.config.approvedHash,
      toolCalls: run.toolCallCount,
      callsPerMinute: callsPerMinute(run.steps, nowMs),
      costMicroUsd: capped(run.costMicroUsd) ?? 0,
      estMicroUsd: capped(input.estMicroUsd ?? 0n) ?? 0,
    }),
    workspace: buildWorkspaceFacts({ ...statedWorkspaceFacts(run.stated, nowMs), id: run.workspaceId }),
    time: buildTimeFacts(nowMs),
    ...(input.approvals
      ? {
          approvals: buildApprovalsFacts({
            given: input.approvals.given,
            digest: input.approvals.digest,
            requesterId: run.userId,
            canRequesterApprove: true,
            nowMs,
          }),
        }
      : {}),
  };
}
