import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { decide } from "@/lib/governance/decide";
import { enforce } from "@/lib/governance/enforce";
import { inputStageFacts } from "@/lib/governance/facts/build-stage-facts";
import { loadPolicySet } from "@/lib/governance/load-policy-set";
import { effectiveVerdict, recordDecision } from "@/lib/governance/record-decision";
import { scanAll } from "@/lib/governance/scan-content";
import { nameDecisiveRule } from "@/lib/governance/name-decisive-rule";
import { recordUsage } from "@/lib/metering/record-usage";
import { commonFacts } from "./internal/base-facts";
import { loadRun } from "./internal/load-run";
import { lockOpenRun } from "./internal/lock-run";
import { stepIndex } from "./internal/step-content";
import { stopRun } from "./internal/stop-run";
import { changeStep, openStep } from "./internal/write-step";
import { runPlaces } from "./run-select";
import { isFinished } from "./state";
import { transitionRun } from "./transition-run";

export type PlanOutcome = { next: "think" | "ended" };

/** Starts the work on a run: the input is decided on, the run counts as started. May be repeated. */
export async function planRun(ctx: WorkspaceContext, runId: string): Promise<PlanOutcome> {
  ctx.require("runs:write");
  const { workspaceId } = ctx;
  const run = await loadRun(ctx, runId);
  if (isFinished(run.status)) return { next: "ended" };

  const found = await scanAll(run.detection, [run.input]);
  const facts = commonFacts(run, { ...found, origin: "user", turn: 0 });
  const policySet = await inWorkspace(ctx, (tx) => loadPolicySet(tx, workspaceId));
  // Nothing can be asked or masked before a run begins: what a policy demands and nobody can meet is a denial.
  const { outcome, decision } = await enforce((asked) => decide(policySet, "input", asked), inputStageFacts(facts), {});

  return inWorkspace(ctx, async (tx) => {
    if (!(await lockOpenRun(tx, run))) return { next: "ended" };
    await transitionRun(tx, workspaceId, runId, "running");
    const step = await openStep(tx, workspaceId, runId, {
      key: "plan",
      index: stepIndex.plan,
      kind: "plan",
      title: "Check the task",
    });
    if (step.status !== "running") return { next: "think" };
    const allowed = outcome === "allowed";
    await recordUsage(tx, workspaceId, [
      {
        idempotencyKey: `${runId}:runs`,
        meter: "runs",
        quantity: 1n,
        costMicroUsd: 0n,
        runId,
        agentId: run.agent.id,
        userId: run.userId,
        apiKeyId: run.apiKeyId,
      },
    ]);
    const decisionId = await recordDecision(tx, ctx, decision, { runId, stepId: step.id, agentId: run.agent.id });
    await changeStep(tx, workspaceId, step.id, {
      status: allowed ? "completed" : "denied",
      verdict: effectiveVerdict(decision),
      decisionIds: [decisionId],
      outputSealed: run.sealer.sealJson({ found: found.classes }, runPlaces.stepOutput(step.id)),
    });
    if (allowed) return { next: "think" };
    await stopRun(tx, ctx, run, "policy_denied", {
      decisionId,
      policies: decision.reasons.map((reason) => reason.policyId),
      message: `The task was denied: ${nameDecisiveRule(decision)}.`,
    });
    return { next: "ended" };
  });
}
