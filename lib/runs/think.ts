import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { minute, now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { loadPolicySet } from "@/lib/governance/load-policy-set";
import { effectiveVerdict, recordDecision } from "@/lib/governance/record-decision";
import { estimateTokens } from "@/lib/models/builtin/estimate-tokens";
import { estimateWorstCase, priceUsage } from "@/lib/models/price-usage";
import { contentFilterFailure, translateProviderError, type ProviderFailure } from "@/lib/models/translate-provider-error";
import { loadWorkspaceModels, readyModel, type ReadyModel } from "@/lib/models/workspace-models";
import { admitCall, releaseCall, settleCall, settleLostCalls, type CallRef } from "./internal/call-ledger";
import { callModel, FailedModelCall, type ModelAnswer, type OfferedTool } from "./internal/call-model";
import { buildMessages, systemPrompt } from "./internal/conversation";
import { governPrompt, type GovernedPrompt } from "./internal/governed-prompt";
import { loadAttachments, loadHistory } from "./internal/load-history";
import { loadRun, type LoadedRun } from "./internal/load-run";
import { lockOpenRun } from "./internal/lock-run";
import { mayBeBilled } from "./internal/may-be-billed";
import { offeredTools } from "./internal/offered-tools";
import { createDeltaPublisher } from "./internal/publish-delta";
import { stepIndex, thinkKey, type ThinkOutput } from "./internal/step-content";
import { stopRun } from "./internal/stop-run";
import { timeLeftMs, timeLimitFacts } from "./internal/time-limit";
import { changeStep, openStep } from "./internal/write-step";
import { runPlaces } from "./run-select";
import { isFinished, type StopReason } from "./state";

/** What happens next: the tool calls of this turn, the end, or nothing because the run has ended. */
export type ThinkOutcome = { next: "tools"; calls: number } | { next: "finish" } | { next: "ended" };

const maxOutputTokens = 4_096;
const callTimeoutMs = 5 * minute;

/**
 * One model call of a run: limits, policy before, reservation, call, settlement. Repeating a turn that was completed
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

  const prepared = await prepare(ctx, run, turn);
  if (!prepared) return { next: "ended" };
  const { governed, call, decisionIds, promptTokens, worst, tools } = prepared;
  const marks: StepMarks = { stepId: call.stepId, decisionIds, verdict: effectiveVerdict(governed.decision), modelRef: call.model.ref };
  const timeoutMs = Math.min(callTimeoutMs, leftMs);

  const isAllowed = governed.outcome === "allowed";
  // A policy that keeps the run's budget denies without figures; the limit itself has them.
  const isForMoney = run.budgetMicroUsd !== null && run.costMicroUsd + (worst ?? 0n) > run.budgetMicroUsd;
  const admitted = isAllowed || isForMoney ? await admitCall(ctx, call, worst, timeoutMs) : null;
  if (admitted && !admitted.ok) return stop(ctx, run, admitted.reason, admitted.detail, marks);
  if (!isAllowed || !admitted) {
    if (admitted?.isHeld) await releaseCall(ctx, call);
    const policies = governed.decision.reasons.map((reason) => reason.policyId);
    return stop(ctx, run, "policy_denied", { decisionId: decisionIds[0], policies }, { ...marks, verdict: "deny" });
  }

  const answer = await callOnce(ctx, call, { governed, tools, timeoutMs, worst, isHeld: admitted.isHeld, promptTokens });
  const written = await writeAnswer(ctx, call, { governed, answer, marks, promptTokens, isHeld: admitted.isHeld });
  if (written) return outcomeOf(answer);
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

type Prepared = {
  governed: GovernedPrompt;
  call: CallRef;
  tools: OfferedTool[];
  decisionIds: string[];
  promptTokens: number;
  /** The most that the call can cost; null when the price is not known. */
  worst: bigint | null;
};

/** Opens the step and has the prompt decided on; null when the run has ended. Nothing leaves yet. */
async function prepare(ctx: WorkspaceContext, run: LoadedRun, turn: number): Promise<Prepared | null> {
  const { workspaceId } = ctx;
  const opened = await inWorkspace(ctx, async (tx) => {
    if (!(await lockOpenRun(tx, run))) return null;
    return {
      step: await openStep(tx, workspaceId, run.id, { key: thinkKey(turn), index: stepIndex.think(turn), kind: "model_call", title: "Think" }),
      policySet: await loadPolicySet(tx, workspaceId),
      history: await loadHistory(tx, run),
      documents: await loadAttachments(tx, run),
    };
  });
  if (!opened) return null;
  const { step, policySet } = opened;
  const models = await loadWorkspaceModels(workspaceId);
  const tools = offeredTools(run.settings.tools);
  const system = systemPrompt(run);
  const messages = buildMessages(run, turn, opened.history, opened.documents);
  const promptTokens = estimateTokens(system + JSON.stringify(messages) + JSON.stringify(tools));
  const worstOf = (model: ReadyModel) => estimateWorstCase(model, { inputTokens: promptTokens, maxOutputTokens }, now());
  const draft = { system, messages, promptTokens, model: readyModel(models, run.settings), estimate: (model: ReadyModel) => worstOf(model) ?? 0n };
  const governed = await governPrompt(run, turn, policySet, models, draft);

  const call: CallRef = { run, stepId: step.id, turn, attempt: step.attempt, model: governed.model };
  const target = { runId: run.id, stepId: step.id, agentId: run.agent.id, modelRef: governed.model.ref };
  const decisionIds = await inWorkspace(ctx, async (tx) => {
    await settleLostCalls(tx, call);
    return [await recordDecision(tx, ctx, governed.decision, target)];
  });
  return { governed, call, tools, decisionIds, promptTokens, worst: worstOf(governed.model) };
}

type Sending = { governed: GovernedPrompt; tools: OfferedTool[]; timeoutMs: number; worst: bigint | null; isHeld: boolean; promptTokens: number };

/**
 * Sends the call. When it fails, its cost is settled before the error is thrown: nothing where the provider cannot have
 * billed it, else the worst case, since nobody will ever learn the amount and a limit must hold all the same.
 */
async function callOnce(ctx: WorkspaceContext, call: CallRef, sending: Sending): Promise<ModelAnswer> {
  const { governed, isHeld, worst } = sending;
  const deltas = createDeltaPublisher(call.run.id, call.stepId);
  try {
    return await callModel({
      ...governed,
      tools: sending.tools,
      maxOutputTokens: Math.min(maxOutputTokens, call.model.maxOutputTokens ?? maxOutputTokens),
      signal: AbortSignal.timeout(sending.timeoutMs),
      onDelta: (piece) => deltas.push(piece),
    });
  } catch (error) {
    if (!(error instanceof FailedModelCall)) throw error;
    if (mayBeBilled(error.cause, error.hasBegun)) {
      const tokens = { inputTokens: sending.promptTokens, cachedInputTokens: 0, outputTokens: 0 };
      await inWorkspace(ctx, (tx) => settleCall(tx, call, tokens, worst, isHeld));
    } else if (isHeld) await releaseCall(ctx, call);
    throw toStepError(translateProviderError(error.cause), error.cause);
  } finally {
    await deltas.end();
  }
}

type StepMarks = { stepId: string; verdict: string; decisionIds: string[]; modelRef: string };
type Answered = { governed: GovernedPrompt; answer: ModelAnswer; marks: StepMarks; promptTokens: number; isHeld: boolean };

/** Usage, cost and answer in one transaction; false when the step had ended already (then only the usage is kept). */
function writeAnswer(ctx: WorkspaceContext, call: CallRef, answered: Answered): Promise<boolean> {
  const { governed, answer, isHeld } = answered;
  const { stepId, ...marks } = answered.marks;
  const { sealer } = call.run;
  const { usage } = answer;
  const tokens = usage.isReported
    ? usage
    : { ...usage, inputTokens: answered.promptTokens, outputTokens: estimateTokens(answer.text + JSON.stringify(answer.toolCalls)) };
  const { costMicroUsd } = priceUsage(call.model, tokens, now());
  const names = [...new Set(answer.toolCalls.map((toolCall) => toolCall.name))];
  const output: ThinkOutput = { text: answer.text, toolCalls: answer.toolCalls, finishReason: answer.finishReason };
  return inWorkspace(ctx, async (tx) => {
    await settleCall(tx, call, tokens, costMicroUsd, isHeld);
    return changeStep(tx, ctx.workspaceId, stepId, {
      ...marks,
      status: "completed",
      title: names.length > 0 ? `Decide to use ${names.join(", ")}`.slice(0, 200).toWellFormed() : "Write the answer",
      tokensInput: tokens.inputTokens,
      tokensCached: tokens.cachedInputTokens,
      tokensOutput: tokens.outputTokens,
      costMicroUsd,
      inputSealed: sealer.sealJson({ system: governed.system, messages: governed.messages, masked: governed.maskedClasses }, runPlaces.stepInput(stepId)),
      outputSealed: sealer.sealJson(output, runPlaces.stepOutput(stepId)),
    });
  });
}

async function stop(ctx: WorkspaceContext, run: LoadedRun, reason: StopReason, detail: Record<string, unknown>, marks?: StepMarks): Promise<ThinkOutcome> {
  await inWorkspace(ctx, async (tx) => {
    if (!(await lockOpenRun(tx, run))) return;
    if (marks) {
      const { stepId, ...rest } = marks;
      await changeStep(tx, ctx.workspaceId, stepId, { status: reason === "policy_denied" ? "denied" : "cancelled", errorCode: reason, ...rest });
    }
    await stopRun(tx, ctx, run, reason, detail);
  });
  return { next: "ended" };
}

/** What may pass is thrown for the engine to repeat; what cannot is final and says why. */
function toStepError(failure: ProviderFailure, cause?: unknown): AppError {
  return new AppError(failure.retryable ? "provider_failed" : "unprocessable_model_call", failure.publicMessage, {
    cause,
    details: { provider: failure.code, ...(failure.retryAfterMs === null ? {} : { retryAfterSeconds: failure.retryAfterMs / 1_000 }) },
  });
}
