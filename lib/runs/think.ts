import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { inFuture, minute, now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { loadPolicySet } from "@/lib/governance/load-policy-set";
import { effectiveVerdict, recordDecision } from "@/lib/governance/record-decision";
import { describeRefusal } from "@/lib/metering/limit";
import { limitsFor } from "@/lib/metering/limits-for";
import { recordUsage } from "@/lib/metering/record-usage";
import { release } from "@/lib/metering/release-reservation";
import { reserve } from "@/lib/metering/reserve-amount";
import { settle } from "@/lib/metering/settle-reservation";
import { modelCallFacts } from "@/lib/metering/usage-fact";
import { estimateTokens } from "@/lib/models/builtin/estimate-tokens";
import { estimateWorstCase, priceUsage } from "@/lib/models/price-usage";
import { translateProviderError } from "@/lib/models/translate-provider-error";
import { loadWorkspaceModels, readyModel } from "@/lib/models/workspace-models";
import { offeredTools } from "./internal/offered-tools";
import { callModel, type ModelAnswer } from "./internal/call-model";
import { buildMessages, systemPrompt } from "./internal/conversation";
import { governPrompt, type GovernedPrompt } from "./internal/governed-prompt";
import { loadAttachments, loadHistory } from "./internal/load-history";
import { loadRun, type LoadedRun } from "./internal/load-run";
import { createDeltaPublisher } from "./internal/publish-delta";
import { stepIndex, thinkKey, type ThinkOutput } from "./internal/step-content";
import { stopRun } from "./internal/stop-run";
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
  const done = run.steps.find((step) => step.key === thinkKey(turn));
  if (done?.status === "completed" && done.think) return outcomeOf(done.think);
  if (isFinished(run.status)) return { next: "ended" };

  const { maxSteps, maxDurationSeconds } = run.settings.limits;
  if (turn > maxSteps) return stop(ctx, run, "limit_steps", { limit: "maxSteps", max: maxSteps, spent: turn - 1 });
  const elapsedMs = now().getTime() - (run.startedAt ?? now()).getTime();
  if (elapsedMs > maxDurationSeconds * 1_000) {
    return stop(ctx, run, "limit_time", { limit: "maxDurationSeconds", max: maxDurationSeconds, spent: Math.round(elapsedMs / 1_000) });
  }

  const { step, policySet, history, documents } = await inWorkspace(ctx, async (tx) => ({
    step: await openStep(tx, ctx.workspaceId, runId, { key: thinkKey(turn), index: stepIndex.think(turn), kind: "model_call", title: "Think" }),
    policySet: await loadPolicySet(tx, ctx.workspaceId),
    history: await loadHistory(tx, run),
    documents: await loadAttachments(tx, run),
  }));
  const models = await loadWorkspaceModels(ctx.workspaceId);
  const tools = offeredTools(run.settings.tools);
  const system = systemPrompt(run);
  const messages = buildMessages(run, turn, history, documents);
  const model = readyModel(models, run.settings);
  const promptTokens = estimateTokens(system + JSON.stringify(messages) + JSON.stringify(tools));
  const price = (candidate: typeof model) => estimateWorstCase(candidate, { inputTokens: promptTokens, maxOutputTokens });
  const governed = await governPrompt(run, turn, policySet, models, { system, messages, model, promptTokens, estMicroUsd: price(model) ?? 0n });

  const decisionIds = await inWorkspace(ctx, async (tx) => [
    await recordDecision(tx, ctx, governed.decision, { runId, stepId: step.id, agentId: run.agent.id, modelRef: governed.model.ref }),
  ]);
  const described = { decisionIds, verdict: effectiveVerdict(governed.decision), modelRef: governed.model.ref };
  if (governed.outcome !== "allowed") {
    const policies = governed.decision.reasons.map((reason) => reason.policyId);
    return stop(ctx, run, "policy_denied", { decisionId: decisionIds[0], policies }, { stepId: step.id, ...described, verdict: "deny" });
  }

  const worst = price(governed.model);
  const reservationKey = `${runId}:${thinkKey(turn)}:${step.attempt}`;
  const admitted = await admit(ctx, run, governed, worst, reservationKey);
  if (!admitted.ok) return stop(ctx, run, admitted.reason, admitted.detail, { stepId: step.id, ...described });

  const deltas = createDeltaPublisher(runId, step.id);
  let answer: ModelAnswer;
  try {
    answer = await callModel({
      ...governed,
      tools,
      maxOutputTokens: Math.min(maxOutputTokens, governed.model.maxOutputTokens ?? maxOutputTokens),
      signal: AbortSignal.timeout(callTimeoutMs),
      onDelta: (piece) => deltas.push(piece),
    });
  } catch (error) {
    await deltas.end();
    await inWorkspace(ctx, async (tx) => {
      if (admitted.isHeld) await release(tx, ctx.workspaceId, { idempotencyKey: reservationKey });
    });
    throw toStepError(error);
  }
  await deltas.end();
  const written = await inWorkspace(ctx, (tx) =>
    writeAnswer(tx, run, { stepId: step.id, turn, attempt: step.attempt, promptTokens }, governed, answer, {
      ...described,
      reservationKey: admitted.isHeld ? reservationKey : null,
    }),
  );
  return written ? outcomeOf(answer) : { next: "ended" };
}

function outcomeOf(output: Pick<ThinkOutput, "toolCalls">): ThinkOutcome {
  return output.toolCalls.length > 0 ? { next: "tools", calls: output.toolCalls.length } : { next: "finish" };
}

type StepMarks = { stepId: string; verdict: string; decisionIds: string[]; modelRef: string };

async function stop(
  ctx: WorkspaceContext,
  run: LoadedRun,
  reason: StopReason,
  detail: Record<string, unknown>,
  marks?: StepMarks,
): Promise<ThinkOutcome> {
  await inWorkspace(ctx, async (tx) => {
    if (marks) {
      const { stepId, ...rest } = marks;
      await changeStep(tx, ctx.workspaceId, stepId, { status: reason === "policy_denied" ? "denied" : "cancelled", errorCode: reason, ...rest });
    }
    await stopRun(tx, ctx, run, reason, detail);
  });
  return { next: "ended" };
}

type Admission = { ok: true; isHeld: boolean } | { ok: false; reason: StopReason; detail: Record<string, unknown> };

/** Holds the worst case against every limit that applies. A model that costs nothing needs no hold. */
async function admit(
  ctx: WorkspaceContext,
  run: LoadedRun,
  governed: GovernedPrompt,
  worst: bigint | null,
  idempotencyKey: string,
): Promise<Admission> {
  const limits = await inWorkspace(ctx, (tx) => limitsFor(tx, { workspaceId: ctx.workspaceId, agent: run.agent, run, userId: run.userId, apiKeyId: run.apiKeyId }));
  if (worst === 0n || limits.length === 0) return { ok: true, isHeld: false };
  if (worst === null) {
    // A server of one's own has no list price; a hosted model without a known price could cost anything.
    if (governed.model.kind === "openai-compatible") return { ok: true, isHeld: false };
    const message = `The price of ${governed.model.ref} is not known, so the ${limits[0]?.label.toLowerCase()} cannot be kept.`;
    return { ok: false, reason: "price_unknown", detail: { message, model: governed.model.ref } };
  }
  const held = await reserve(ctx, { idempotencyKey, amountMicroUsd: worst, limits, expiresAt: inFuture(callTimeoutMs + minute) });
  if (held.admitted) return { ok: true, isHeld: true };
  return { ok: false, reason: "budget_exceeded", detail: { message: describeRefusal(held.refusal), ...held.refusal } };
}

/** Usage, cost and answer in one transaction; false when the run ended meanwhile (then only the usage is kept). */
async function writeAnswer(
  tx: Tx,
  run: LoadedRun,
  at: { stepId: string; turn: number; attempt: number; promptTokens: number },
  governed: GovernedPrompt,
  answer: ModelAnswer,
  marks: { verdict: string; decisionIds: string[]; modelRef: string; reservationKey: string | null },
): Promise<boolean> {
  const { workspaceId } = run;
  const { usage } = answer;
  const tokens = usage.isReported
    ? usage
    : { ...usage, inputTokens: at.promptTokens, outputTokens: estimateTokens(answer.text + JSON.stringify(answer.toolCalls)) };
  const { costMicroUsd } = priceUsage(governed.model, tokens);
  await recordUsage(
    tx,
    workspaceId,
    modelCallFacts({
      key: `${run.id}:${thinkKey(at.turn)}:${at.attempt}`,
      modelRef: governed.model.ref,
      tokensInput: tokens.inputTokens,
      tokensCached: tokens.cachedInputTokens,
      tokensOutput: tokens.outputTokens,
      costMicroUsd,
      runId: run.id,
      stepId: at.stepId,
      agentId: run.agent.id,
      userId: run.userId,
      apiKeyId: run.apiKeyId,
    }),
  );
  if (marks.reservationKey) await settle(tx, workspaceId, { idempotencyKey: marks.reservationKey, actualMicroUsd: costMicroUsd });
  await tx.run.update({
    where: { id_workspaceId: { id: run.id, workspaceId } },
    data: {
      costMicroUsd: { increment: costMicroUsd ?? 0n },
      ...(costMicroUsd === null ? { hasUnknownCost: true } : {}),
      tokensInput: { increment: tokens.inputTokens },
      tokensCached: { increment: tokens.cachedInputTokens },
      tokensOutput: { increment: tokens.outputTokens },
    },
    select: { id: true },
  });
  const output: ThinkOutput = { text: answer.text, toolCalls: answer.toolCalls, finishReason: answer.finishReason };
  return changeStep(tx, workspaceId, at.stepId, {
    status: "completed",
    title: answer.toolCalls.length > 0 ? `Decide to use ${[...new Set(answer.toolCalls.map((call) => call.name))].join(", ")}` : "Write the answer",
    verdict: marks.verdict,
    decisionIds: marks.decisionIds,
    modelRef: marks.modelRef,
    tokensInput: tokens.inputTokens,
    tokensCached: tokens.cachedInputTokens,
    tokensOutput: tokens.outputTokens,
    costMicroUsd,
    inputSealed: run.sealer.sealJson({ system: governed.system, messages: governed.messages, masked: governed.maskedClasses }, runPlaces.stepInput(at.stepId)),
    outputSealed: run.sealer.sealJson(output, runPlaces.stepOutput(at.stepId)),
  });
}

/** What may pass is thrown for the engine to repeat; what cannot is final and says why. */
function toStepError(error: unknown): AppError {
  const failure = translateProviderError(error);
  return new AppError(failure.retryable ? "provider_failed" : "unprocessable_model_call", failure.publicMessage, {
    cause: error,
    details: { provider: failure.code, ...(failure.retryAfterMs === null ? {} : { retryAfterSeconds: failure.retryAfterMs / 1_000 }) },
  });
}
