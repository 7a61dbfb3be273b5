import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { storableText } from "@/lib/core/storable-text";
import { whyNotKept, type Kept } from "@/lib/governance/ask-to-keep";
import { effectiveVerdict, recordDecision } from "@/lib/governance/record-decision";
import { estimateTokens } from "@/lib/models/builtin/estimate-tokens";
import { priceUsage } from "@/lib/models/price-usage";
import { translateProviderError, type ProviderFailure } from "@/lib/models/translate-provider-error";
import { runPlaces } from "../run-select";
import { releaseCall, settleCall, type CallRef } from "./call-ledger";
import { callModel, FailedModelCall, type ModelAnswer, type OfferedTool } from "./call-model";
import type { GovernedPrompt } from "./governed-prompt";
import { lockOpenRun } from "./lock-run";
import { mapMessageTexts } from "./message-texts";
import { mayBeBilled } from "./may-be-billed";
import { maxOutputTokens } from "./prepare-call";
import { guardPrompt, promptGuardOf } from "./prompt-guard";
import { createDeltaPublisher } from "./publish-delta";
import type { ThinkOutput } from "./step-content";
import { stopRun } from "./stop-run";
import { changeStep } from "./write-step";

type Sending = {
  governed: GovernedPrompt;
  tools: OfferedTool[];
  timeoutMs: number;
  worst: bigint | null;
  isHeld: boolean;
  promptTokens: number;
};

/**
 * Sends the call. When it fails, its cost is settled before the error is thrown: nothing where the provider cannot have
 * billed it, else the worst case, since nobody will ever learn the amount and a limit must hold all the same.
 */
export async function sendCall(ctx: WorkspaceContext, call: CallRef, sending: Sending): Promise<ModelAnswer> {
  const { governed, isHeld, worst } = sending;
  const deltas = createDeltaPublisher(call.run.id, call.stepId);
  try {
    const guard = promptGuardOf(call.run);
    return await callModel({
      ...governed,
      ...guardPrompt(guard, governed),
      canary: guard.canary,
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

/** What the step of a call shows of the decision on it. */
export type StepMarks = { stepId: string; verdict: string; decisionIds: string[]; modelRef: string };
type Answered = {
  governed: GovernedPrompt;
  answer: ModelAnswer;
  /** Whether a record of the call may be kept, and how. */
  record: Kept;
  marks: StepMarks;
  promptTokens: number;
  isHeld: boolean;
};

/**
 * Usage, cost and answer in one transaction; false when the step had ended already (then only the usage is kept). Where
 * a rule does not let the call be recorded, nothing that was said in it is kept, and the run ends with that rule.
 */
export function writeAnswer(ctx: WorkspaceContext, call: CallRef, answered: Answered): Promise<boolean> {
  const { governed, answer, record, isHeld } = answered;
  const { stepId, decisionIds, verdict, ...marks } = answered.marks;
  const { sealer } = call.run;
  const { usage } = answer;
  const tokens = usage.isReported
    ? usage
    : {
        ...usage,
        inputTokens: answered.promptTokens,
        outputTokens: estimateTokens(answer.text + JSON.stringify(answer.toolCalls)),
      };
  const { costMicroUsd } = priceUsage(call.model, tokens, now());
  const names = [...new Set(answer.toolCalls.map((toolCall) => toolCall.name))];
  const { toolCalls, finishReason, isPromptLeaked } = answer;
  const output: ThinkOutput = { text: record.clean(answer.text), toolCalls, finishReason, isPromptLeaked };
  const input = {
    system: record.clean(governed.system),
    messages: mapMessageTexts(governed.messages, record.clean),
    masked: governed.maskedClasses,
  };
  const recordId = newId("decision");
  return inWorkspace(ctx, async (tx) => {
    await settleCall(tx, call, tokens, costMicroUsd, isHeld);
    // Ending the run writes into its conversation too: both are locked before the step, in the order of all others.
    if (!record.isAllowed && !(await lockOpenRun(tx, call.run))) return false;
    const isWritten = await changeStep(tx, ctx.workspaceId, stepId, {
      ...marks,
      // What was done to the prompt is named before what was done to the record.
      verdict: verdict === "allow" ? effectiveVerdict(record.decision) : verdict,
      decisionIds: [...decisionIds, recordId],
      title: names.length > 0 ? storableText(`Decide to use ${names.join(", ")}`, 200) : "Write the answer",
      tokensInput: tokens.inputTokens,
      tokensCached: tokens.cachedInputTokens,
      tokensOutput: tokens.outputTokens,
      costMicroUsd,
      ...(record.isAllowed
        ? {
            status: "completed",
            inputSealed: sealer.sealJson(input, runPlaces.stepInput(stepId)),
            outputSealed: sealer.sealJson(output, runPlaces.stepOutput(stepId)),
          }
        : { status: "denied", verdict: "deny", errorCode: "policy_denied", errorMessage: whyNotKept(record.decision) }),
    });
    if (isWritten) await recordKeeping(tx, ctx, call, record, recordId);
    return isWritten;
  });
}

async function recordKeeping(
  tx: Tx,
  ctx: WorkspaceContext,
  { run, stepId, model }: CallRef,
  { decision, isAllowed }: Kept,
  id: string,
): Promise<void> {
  await recordDecision(tx, ctx, decision, { id, runId: run.id, stepId, agentId: run.agent.id, modelRef: model.ref });
  if (isAllowed) return;
  const policies = decision.reasons.map((reason) => reason.policyId);
  await stopRun(tx, ctx, run, "policy_denied", { decisionId: id, policies, message: whyNotKept(decision) });
}

/** What may pass is thrown for the engine to repeat; what cannot is final and says why. */
export function toStepError(failure: ProviderFailure, cause?: unknown): AppError {
  return new AppError(failure.retryable ? "provider_failed" : "unprocessable_model_call", failure.publicMessage, {
    cause,
    details: {
      provider: failure.code,
      ...(failure.retryAfterMs === null ? {} : { retryAfterSeconds: failure.retryAfterMs / 1_000 }),
    },
  });
}
