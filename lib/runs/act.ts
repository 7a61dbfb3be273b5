import "server-only";
import { z } from "zod";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { minute } from "@/lib/core/clock";
import { invariant } from "@/lib/core/errors";
import { Denied } from "@/lib/governance/denied";
import { recordDecision } from "@/lib/governance/record-decision";
import { recordUsage } from "@/lib/metering/record-usage";
import { ToolError } from "@/lib/tools/tool-error";
import { findTool } from "@/lib/tools/tool-registry";
import { requireStillAllowed } from "./internal/decide-again";
import { loadRun, type LoadedRun, type LoadedStep } from "./internal/load-run";
import { lockOpenRun } from "./internal/lock-run";
import type { ToolOutput } from "./internal/step-content";
import { stopRun } from "./internal/stop-run";
import { toolCallOf, type ToolCallRef } from "./internal/tool-call-of";
import { toolContextFor } from "./internal/tool-context";
import { finishEffect, startEffect } from "./internal/tool-effect";
import { changeStep } from "./internal/write-step";
import { runPlaces } from "./run-select";
import { isFinished } from "./state";

const toolTimeoutMs = 2 * minute;
const sealedInput = z.object({ arguments: z.unknown() });

export type ActOutcome = { next: "done" | "ended" };

/**
 * Carries out a call that was decided, with the arguments that were decided on. One that changes or reaches something is
 * decided once more before it begins, because any time may have passed since. A repeat finds the result of the first
 * time; one that was interrupted in the middle runs again under the same idempotency key, or, where a tool cannot be
 * repeated safely, reports that its outcome is unknown. Errors of the tool are results that the model is told. Where a
 * rule does not let the result be kept or a redirect be followed, the run ends.
 */
export async function act(ctx: WorkspaceContext, ref: ToolCallRef): Promise<ActOutcome> {
  ctx.require("runs:write");
  const run = await loadRun(ctx, ref.runId);
  if (isFinished(run.status)) return { next: "ended" };
  const { call, step } = toolCallOf(run, ref);
  invariant(step, "a call is decided before it is carried out");
  if (step.status !== "running") return { next: "done" };
  const tool = findTool(call.name);
  const grant = run.settings.tools.find((granted) => granted.name === call.name);
  invariant(tool && grant, "only granted tools are carried out");

  const args = await decidedArguments(ctx, run, step);
  const { sideEffect, egressUrl } = tool.inspect(args);
  // Whatever was read is untrusted: documents and web pages may try to command the agent.
  const taints = sideEffect === "read" || egressUrl !== undefined;
  const hasEffect = changesSomething(sideEffect);
  const asked = { turn: ref.turn, tool, args, limits: grant.limits };
  try {
    if (hasEffect || egressUrl !== undefined) await requireStillAllowed(ctx, run, step, asked);
  } catch (error) {
    if (error instanceof Denied) return deny(ctx, run, step, error);
    throw error;
  }
  const effect = hasEffect ? await startEffect(ctx, run, step, tool.isIdempotent) : { state: "fresh" as const };
  const keep = async (output: ToolOutput) => {
    if (hasEffect) await finishEffect(ctx, run, step, { output, args });
  };
  if (effect.state === "done") return finish(ctx, run, step, effect.output, taints);
  if (effect.state === "unknown") {
    const message =
      "The connection was lost in the middle of this call, and it cannot be repeated safely. Its outcome is unknown.";
    const unknown: ToolOutput = { error: { code: "outcome_unknown", message } };
    await keep(unknown);
    return finish(ctx, run, step, unknown, taints);
  }
  let output: ToolOutput;
  try {
    const context = toolContextFor(ctx, run, step, asked, AbortSignal.timeout(toolTimeoutMs));
    output = { result: await tool.run(args, context) };
  } catch (error) {
    if (error instanceof Denied) {
      await keep({ error: { code: "policy_denied", message: error.why } });
      return deny(ctx, run, step, error);
    }
    if (!(error instanceof ToolError)) throw error;
    output = { error: { code: error.code, message: error.message } };
  }
  await keep(output);
  return finish(ctx, run, step, output, taints);
}

/** For the engine, when every attempt at a call has failed: the model is told and may go on without it. */
export async function giveUpOnToolCall(ctx: WorkspaceContext, ref: ToolCallRef): Promise<ActOutcome> {
  ctx.require("runs:write");
  const run = await loadRun(ctx, ref.runId);
  if (isFinished(run.status)) return { next: "ended" };
  const { step } = toolCallOf(run, ref);
  if (step?.status !== "running") return { next: "done" };
  const args = await decidedArguments(ctx, run, step);
  const output: ToolOutput = { error: { code: "tool_failed", message: "The tool failed repeatedly." } };
  // It may have changed something before it failed.
  await finishEffect(ctx, run, step, { output, args });
  return finish(ctx, run, step, output, false);
}

/** What the tool was about to do is denied: the run ends, and says by which rule. */
async function deny(
  ctx: WorkspaceContext,
  run: LoadedRun,
  step: LoadedStep,
  { decision, why: message }: Denied,
): Promise<ActOutcome> {
  const { workspaceId } = ctx;
  await inWorkspace(ctx, async (tx) => {
    if (!(await lockOpenRun(tx, run))) return;
    const target = { runId: run.id, stepId: step.id, agentId: run.agent.id, toolName: step.toolName ?? "" };
    const decisionId = await recordDecision(tx, ctx, decision, target);
    await changeStep(tx, workspaceId, step.id, {
      status: "denied",
      verdict: "deny",
      errorCode: "policy_denied",
      errorMessage: message,
      decisionIds: { push: decisionId },
    });
    const policies = decision.reasons.map((reason) => reason.policyId);
    await stopRun(tx, ctx, run, "policy_denied", { decisionId, tool: step.toolName, policies, message });
  });
  return { next: "ended" };
}

const changesSomething = (sideEffect: string): boolean => sideEffect === "write" || sideEffect === "external";

/** The arguments that were decided on. */
async function decidedArguments(ctx: WorkspaceContext, run: LoadedRun, step: LoadedStep): Promise<unknown> {
  const { inputSealed } = await inWorkspace(ctx, (tx) =>
    tx.runStep.findFirstOrThrow({
      where: { id: step.id, workspaceId: ctx.workspaceId },
      select: { inputSealed: true },
    }),
  );
  invariant(inputSealed, "a decided call has its arguments");
  return sealedInput.parse(run.sealer.openJson(inputSealed, runPlaces.stepInput(step.id))).arguments;
}

/** `taints`: whether the run is tainted by what was read. */
async function finish(
  ctx: WorkspaceContext,
  run: LoadedRun,
  step: LoadedStep,
  output: ToolOutput,
  taints: boolean,
): Promise<ActOutcome> {
  const { workspaceId } = ctx;
  const error = "error" in output ? output.error : null;
  const written = await inWorkspace(ctx, async (tx) => {
    await recordUsage(tx, workspaceId, [
      {
        idempotencyKey: `${step.id}:tool_calls`,
        meter: "tool_calls",
        quantity: 1n,
        costMicroUsd: 0n,
        runId: run.id,
        stepId: step.id,
        agentId: run.agent.id,
        userId: run.userId,
        apiKeyId: run.apiKeyId,
        toolName: step.toolName,
      },
    ]);
    const changed = await changeStep(tx, workspaceId, step.id, {
      status: error ? "failed" : "completed",
      errorCode: error?.code ?? null,
      errorMessage: error?.message ?? null,
      costMicroUsd: 0n,
      outputSealed: run.sealer.sealJson(output, runPlaces.stepOutput(step.id)),
    });
    if (changed) {
      await tx.run.update({
        where: { id_workspaceId: { id: run.id, workspaceId } },
        data: { toolCallCount: { increment: 1 }, ...(taints ? { isTainted: true } : {}) },
        select: { id: true },
      });
    }
    return changed;
  });
  // Not written: somebody else carried out the same call, or the run ended meanwhile.
  return { next: written || !isFinished((await loadRun(ctx, run.id)).status) ? "done" : "ended" };
}
