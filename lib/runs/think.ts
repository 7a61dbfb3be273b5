import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { minute, now } from "@/lib/core/clock";
import { effectiveVerdict } from "@/lib/governance/record-decision";
import { nameDecisiveRule } from "@/lib/governance/name-decisive-rule";
import { contentFilterFailure } from "@/lib/models/translate-provider-error";
import { admitCall, releaseCall } from "./internal/call-ledger";
import { askToLog } from "./internal/keep-content";
import { loadRun, type LoadedRun } from "./internal/load-run";
import { lockOpenRun } from "./internal/lock-run";
import { prepareCall } from "./internal/prepare-call";
import { sendCall, toStepError, writeAnswer, type StepMarks } from "./internal/send-call";
import { thinkKey, type ThinkOutput } from "./internal/step-content";
import { stopRun } from "./internal/stop-run";
import { timeLeftMs, timeLimitFacts } from "./internal/time-limit";
import { changeStep } from "./internal/write-step";
import { isFinished, type StopReason } from "./state";

/** What happens next: the tool calls of this turn, the end, or nothing because the run has ended. */
export type ThinkOutcome = { next: "tools"; calls: number } | { next: "finish" } | { next: "ended" };

const callTimeoutMs = 5 * minute;

/**
 * One model call of a run: limits, policy before, reservation, call, policy on keeping a record of it, settlement. Repeating a turn that was completed
 * gives its outcome again; one that was interrupted is called again and paid again, as the provider bills it.
 * Rejects for a provider failure that may pass, so that the engine repeats it.
 */
export async function think(ctx: WorkspaceContext, input: { runId: string; turn: number }): Promise<ThinkOutcome> {
  ctx.require("runs:write");
  const { runId, turn } = input;
  const run = await loadRun(ctx, runId);
  const done = storedOutcome(run, turn);
  if (done) return done;

  const { maxSteps } = run.settings.limits;
  if (turn > maxSteps) return stop(ctx, run, "limit_steps", { limit: "maxSteps", max: maxSteps, spent: turn - 1 });
  const leftMs = timeLeftMs(run, now());
  if (leftMs <= 0) return stop(ctx, run, "limit_time", timeLimitFacts(run, now()));

  const prepared = await prepareCall(ctx, run, turn);
  if (!prepared) return { next: "ended" };
  const { governed, keeping, call, decisionIds, promptTokens, worst, tools } = prepared;
  const marks: StepMarks = {
    stepId: call.stepId,
    decisionIds,
    verdict: effectiveVerdict(governed.decision),
    modelRef: call.model.ref,
  };
  const timeoutMs = Math.min(callTimeoutMs, leftMs);

  const isAllowed = governed.outcome === "allowed";
  // A policy that keeps the budget of the run or the day denies without figures; the limit itself has them.
  const { dayBudgetMicroUsd, dayMicroUsd } = run.standing;
  const isForMoney =
    (run.budgetMicroUsd !== null && run.costMicroUsd + (worst ?? 0n) > run.budgetMicroUsd) ||
    (dayBudgetMicroUsd !== null && dayMicroUsd + (worst ?? 0n) > dayBudgetMicroUsd);
  const admitted = isAllowed || isForMoney ? await admitCall(ctx, call, worst, timeoutMs) : null;
  if (admitted && !admitted.ok) return stop(ctx, run, admitted.reason, admitted.detail, marks);
  if (!isAllowed || !admitted) {
    if (admitted?.isHeld) await releaseCall(ctx, call);
    const policies = governed.decision.reasons.map((reason) => reason.policyId);
    const message = `The model call was denied: ${nameDecisiveRule(governed.decision)}.`;
    const detail = { decisionId: decisionIds[0], policies, message };
    return stop(ctx, run, "policy_denied", detail, { ...marks, verdict: "deny" });
  }

  const answer = await sendCall(ctx, call, {
    governed,
    tools,
    timeoutMs,
    worst,
    isHeld: admitted.isHeld,
    promptTokens,
  });
  const record = await askToLog(run, turn, keeping, { governed, answer });
  const { isHeld } = admitted;
  const written = await writeAnswer(ctx, call, { governed, answer, record, marks, promptTokens, isHeld });
  if (written) return record.isAllowed ? outcomeOf(answer) : { next: "ended" };
  // Somebody else carried out the same turn, or the run ended meanwhile: only the usage was kept.
  return storedOutcome(await loadRun(ctx, runId), turn) ?? { next: "ended" };
}

/** The outcome of a turn that was completed, "ended" for a run that has ended, null when the turn is still to be done. */
function storedOutcome(run: LoadedRun, turn: number): ThinkOutcome | null {
  const step = run.steps.find((candidate) => candidate.key === thinkKey(turn));
  if (isFinished(run.status)) return { next: "ended" };
  return step?.status === "completed" && step.think ? outcomeOf(step.think) : null;
}

function outcomeOf(output: Pick<ThinkOutput, "toolCalls" | "text" | "finishReason">): ThinkOutcome {
  if (output.toolCalls.length > 0) return { next: "tools", calls: output.toolCalls.length };
  if (output.finishReason === "content-filter" && output.text === "") throw toStepError(contentFilterFailure());
  return { next: "finish" };
}

async function stop(
  ctx: WorkspaceContext,
  run: LoadedRun,
  reason: StopReason,
  detail: Record<string, unknown>,
  marks?: StepMarks,
): Promise<ThinkOutcome> {
  await inWorkspace(ctx, async (tx) => {
    if (!(await lockOpenRun(tx, run))) return;
    if (marks) {
      const { stepId, ...rest } = marks;
      await changeStep(tx, ctx.workspaceId, stepId, {
        status: reason === "policy_denied" ? "denied" : "cancelled",
        errorCode: reason,
        ...rest,
      });
    }
    await stopRun(tx, ctx, run, reason, detail);
  });
  return { next: "ended" };
}
