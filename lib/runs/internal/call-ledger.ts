import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { inFuture, minute } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { describeRefusal } from "@/lib/metering/limit";
import { limitsFor } from "@/lib/metering/limits-for";
import { recordUsage } from "@/lib/metering/record-usage";
import { release } from "@/lib/metering/release-reservation";
import { reserve } from "@/lib/metering/reserve-amount";
import { settle } from "@/lib/metering/settle-reservation";
import { modelCallFacts } from "@/lib/metering/usage-fact";
import type { ReadyModel } from "@/lib/models/workspace-models";
import type { StopReason } from "../state";
import type { LoadedRun } from "./load-run";
import { thinkKey } from "./step-content";

/** One attempt at the model call of a turn. Each attempt that is sent is paid for by itself. */
export type CallRef = { run: LoadedRun; stepId: string; turn: number; attempt: number; model: ReadyModel };

/** `isHeld` is false where nothing could be held: the call is free, or its price is not known. */
export type Admission =
  { ok: true; isHeld: boolean } | { ok: false; reason: StopReason; detail: Record<string, unknown> };

export type Tokens = { inputTokens: number; cachedInputTokens: number; outputTokens: number };

const keyOf = (call: Pick<CallRef, "run" | "turn" | "attempt">): string =>
  `${call.run.id}:${thinkKey(call.turn)}:${call.attempt}`;

/**
 * Holds the worst case against every limit that applies, before the call is sent. The hold is also the note that the
 * call was begun, so it is taken where no limit applies too. `worst` is null when the price is not known.
 */
export async function admitCall(
  ctx: WorkspaceContext,
  call: CallRef,
  worst: bigint | null,
  timeoutMs: number,
): Promise<Admission> {
  if (worst === 0n) return { ok: true, isHeld: false };
  const { run, model } = call;
  const limits = await inWorkspace(ctx, (tx) =>
    limitsFor(tx, { workspaceId: ctx.workspaceId, agent: run.agent, run, userId: run.userId, apiKeyId: run.apiKeyId }),
  );
  if (worst === null) {
    // A server of one's own has no list price; a hosted model without a known price could cost anything.
    if (limits.length === 0 || model.kind === "openai-compatible") return { ok: true, isHeld: false };
    const message = `The price of ${model.ref} is not known, so the ${limits[0]?.label.toLowerCase()} cannot be kept.`;
    return { ok: false, reason: "price_unknown", detail: { message, model: model.ref } };
  }
  const held = await reserve(ctx, {
    idempotencyKey: keyOf(call),
    amountMicroUsd: worst,
    limits,
    expiresAt: inFuture(timeoutMs + minute),
  });
  if (held.admitted) return { ok: true, isHeld: true };
  return { ok: false, reason: "budget_exceeded", detail: { message: describeRefusal(held.refusal), ...held.refusal } };
}

/** Gives the hold of a call back that was certainly not billed. */
export async function releaseCall(ctx: WorkspaceContext, call: CallRef): Promise<void> {
  await inWorkspace(ctx, (tx) => release(tx, ctx.workspaceId, { idempotencyKey: keyOf(call) }));
}

/**
 * Counts what a call used and cost in the caller's transaction, ends its hold and adds it to the run. Counted once: the
 * same call again changes nothing. `costMicroUsd` is null when the price is not known.
 */
export async function settleCall(
  tx: Tx,
  call: CallRef,
  tokens: Tokens,
  costMicroUsd: bigint | null,
  isHeld: boolean,
): Promise<void> {
  const { run } = call;
  const { workspaceId } = run;
  const counted = await recordUsage(
    tx,
    workspaceId,
    modelCallFacts({
      key: keyOf(call),
      modelRef: call.model.ref,
      tokensInput: tokens.inputTokens,
      tokensCached: tokens.cachedInputTokens,
      tokensOutput: tokens.outputTokens,
      costMicroUsd,
      runId: run.id,
      stepId: call.stepId,
      agentId: run.agent.id,
      userId: run.userId,
      apiKeyId: run.apiKeyId,
    }),
  );
  if (isHeld) await settle(tx, workspaceId, { idempotencyKey: keyOf(call), actualMicroUsd: costMicroUsd });
  if (counted.recorded === 0) return;
  await tx.run.update({
    where: { id_workspaceId: { id: run.id, workspaceId } },
    data: {
      costMicroUsd: { increment: counted.costMicroUsd },
      ...(costMicroUsd === null ? { hasUnknownCost: true } : {}),
      tokensInput: { increment: tokens.inputTokens },
      tokensCached: { increment: tokens.cachedInputTokens },
      tokensOutput: { increment: tokens.outputTokens },
    },
    select: { id: true },
  });
}

/**
 * Counts earlier attempts of this turn whose process died before it knew their outcome: their hold stands, and the
 * provider may have billed them. They count as the worst case that was held, so that a limit cannot be passed by dying.
 */
export async function settleLostCalls(tx: Tx, call: CallRef): Promise<void> {
  if (call.attempt === 1) return;
  const attempts = Array.from({ length: call.attempt - 1 }, (_, index) => ({ ...call, attempt: index + 1 }));
  const lost = await tx.reservation.findMany({
    where: {
      workspaceId: call.run.workspaceId,
      idempotencyKey: { in: attempts.map(keyOf) },
      status: { in: ["held", "expired"] },
    },
    select: { idempotencyKey: true, amountMicroUsd: true },
    orderBy: { createdAt: "asc" },
  });
  for (const { idempotencyKey, amountMicroUsd } of lost) {
    const attempt = attempts.find((candidate) => keyOf(candidate) === idempotencyKey);
    if (attempt)
      await settleCall(tx, attempt, { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 }, amountMicroUsd, true);
  }
}
