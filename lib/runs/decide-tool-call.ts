import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { requestApproval } from "@/lib/approvals/request-approval";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { loadPolicySet } from "@/lib/governance/load-policy-set";
import { effectiveVerdict, recordDecision } from "@/lib/governance/record-decision";
import { nameDecisiveRule } from "@/lib/governance/name-decisive-rule";
import type { Tool } from "@/lib/tools/define-tool";
import { ToolError } from "@/lib/tools/tool-error";
import { findTool } from "@/lib/tools/tool-registry";
import { appendRunEvent } from "./append-run-event";
import { decideCall, type DecidedCall } from "./internal/decide-call";
import { loadRun, type LoadedRun } from "./internal/load-run";
import { lockOpenRun } from "./internal/lock-run";
import { stepIndex, toolKey, type ToolCall } from "./internal/step-content";
import { stopRun } from "./internal/stop-run";
import { timeLeftMs, timeLimitFacts } from "./internal/time-limit";
import { toolCallOf, type ToolCallRef } from "./internal/tool-call-of";
import { changeStep, openStep } from "./internal/write-step";
import { runPlaces } from "./run-select";
import { isFinished } from "./state";
import { transitionRun } from "./transition-run";
import type { StepRow } from "./step-select";

/** `done`: the call is settled without being carried out (an error that the model is told). */
export type DecideOutcome =
  { next: "act" } | { next: "done" } | { next: "wait"; approvalId: string; expiresAt: string } | { next: "ended" };

/**
 * Decides a tool call before anything happens: known tool, valid arguments, limits, policy. Writes the approval that a
 * policy asks for. Repeating it gives the same outcome.
 */
export async function decideToolCall(ctx: WorkspaceContext, ref: ToolCallRef): Promise<DecideOutcome> {
  ctx.require("runs:write");
  const { workspaceId } = ctx;
  const run = await loadRun(ctx, ref.runId);
  if (isFinished(run.status)) return { next: "ended" };
  const { call, step: existing } = toolCallOf(run, ref);
  if (existing) {
    const decided = await outcomeOfStep(ctx, existing);
    if (decided) return decided;
  }

  const tool = findTool(call.name) ?? null;
  const grant = run.settings.tools.find((granted) => granted.name === call.name);
  const opening = {
    key: toolKey(ref.turn, ref.index),
    index: stepIndex.tool(ref.turn, ref.index),
    kind: "tool_call" as const,
    title: tool?.title ?? call.name,
    toolName: call.name,
    toolCallId: call.id,
  };
  const refuseWith = (code: string, message: string) =>
    inWorkspace(ctx, async (tx): Promise<DecideOutcome> => {
      if (!(await lockOpenRun(tx, run))) return { next: "ended" };
      return refuse(tx, run, await openStep(tx, workspaceId, run.id, opening), call, code, message);
    });
  if (!tool || !grant) return refuseWith("tool_not_granted", `The agent has no tool "${call.name}".`);
  const parsed = parseArguments(tool, call.args);
  if (parsed.error) return refuseWith(parsed.error.code, parsed.error.message);

  const policySet = await inWorkspace(ctx, (tx) => loadPolicySet(tx, workspaceId));
  const decided = await decideCall(run, policySet, {
    turn: ref.turn,
    tool,
    args: parsed.args,
    limits: grant.limits,
    given: [],
  });
  return inWorkspace(ctx, async (tx) => {
    if (!(await lockOpenRun(tx, run))) return { next: "ended" };
    const step = await openStep(tx, workspaceId, run.id, opening);
    const already = await settledOutcome(tx, workspaceId, step);
    if (already) return already;
    if (timeLeftMs(run, now()) <= 0) {
      await stopRun(tx, ctx, run, "limit_time", timeLimitFacts(run, now()));
      return { next: "ended" };
    }
    if (run.toolCallCount >= run.settings.limits.maxToolCalls) {
      await stopRun(tx, ctx, run, "limit_tool_calls", {
        limit: "maxToolCalls",
        max: run.settings.limits.maxToolCalls,
        spent: run.toolCallCount,
      });
      return { next: "ended" };
    }
    return settleDecision(tx, ctx, run, { step, tool, args: parsed.args, decided });
  });
}

type ParsedArguments = { args: Record<string, unknown>; error: null } | { args: null; error: ToolError };

function parseArguments(tool: Tool, raw: unknown): ParsedArguments {
  try {
    return { args: tool.parseArguments(raw), error: null };
  } catch (error) {
    if (error instanceof ToolError) return { args: null, error };
    throw error;
  }
}

type Settled = { step: StepRow; tool: Tool; args: unknown; decided: DecidedCall };

async function settleDecision(tx: Tx, ctx: WorkspaceContext, run: LoadedRun, settled: Settled): Promise<DecideOutcome> {
  const { step, tool, args, decided } = settled;
  const { decision, outcome } = decided.enforcement;
  const { workspaceId } = ctx;
  const decisionId = await recordDecision(tx, ctx, decision, {
    runId: run.id,
    stepId: step.id,
    agentId: run.agent.id,
    toolName: tool.name,
  });
  const marks = {
    decisionIds: [decisionId],
    inputSealed: run.sealer.sealJson({ tool: tool.name, arguments: args }, runPlaces.stepInput(step.id)),
  };
  if (outcome === "allowed") {
    await changeStep(tx, workspaceId, step.id, { status: "running", verdict: effectiveVerdict(decision), ...marks });
    return { next: "act" };
  }
  if (outcome === "denied" || !decision.approval) {
    await changeStep(tx, workspaceId, step.id, {
      status: "denied",
      verdict: "deny",
      errorCode: "policy_denied",
      errorMessage: decision.reasons[0]?.title ?? decision.failure?.message ?? "Denied",
      ...marks,
    });
    await stopRun(tx, ctx, run, "policy_denied", {
      decisionId,
      tool: tool.name,
      policies: decision.reasons.map((reason) => reason.policyId),
      message: `${tool.title} was denied: ${nameDecisiveRule(decision)}.`,
    });
    return { next: "ended" };
  }
  const { approvalId, expiresAt } = await requestApproval(tx, ctx, run.sealer, {
    runId: run.id,
    stepId: step.id,
    agentId: run.agent.id,
    toolName: tool.name,
    summary: tool.summarise(args),
    risk: tool.risk,
    arguments: args,
    digest: decided.digest,
    policySetVersion: decision.policySetVersion,
    obligation: decision.approval,
    reasons: decision.reasons,
    requestedById: run.userId,
  });
  await changeStep(tx, workspaceId, step.id, { status: "waiting", verdict: "require_approval", ...marks }, approvalId);
  await transitionRun(tx, workspaceId, run.id, "waiting");
  await appendRunEvent(tx, workspaceId, run.id, { type: "approval.updated", approvalId, status: "pending" });
  return { next: "wait", approvalId, expiresAt: expiresAt.toISOString() };
}

function outcomeOfStep(ctx: WorkspaceContext, step: StepRow): Promise<DecideOutcome | null> {
  return inWorkspace(ctx, (tx) => settledOutcome(tx, ctx.workspaceId, step));
}

/** What an earlier attempt decided; null when nothing was decided yet. A call is decided once. */
async function settledOutcome(tx: Tx, workspaceId: string, step: StepRow): Promise<DecideOutcome | null> {
  if (step.status === "waiting") return waitingFor(tx, workspaceId, step);
  if (step.status !== "running") return { next: "done" };
  return step.decisionIds.length > 0 ? { next: "act" } : null;
}

async function waitingFor(tx: Tx, workspaceId: string, step: StepRow): Promise<DecideOutcome> {
  const approval = await tx.approval.findFirstOrThrow({
    where: { workspaceId, stepId: step.id },
    select: { id: true, expiresAt: true },
  });
  return { next: "wait", approvalId: approval.id, expiresAt: approval.expiresAt.toISOString() };
}

/** The model is told what is wrong with its call, and may try another way. */
async function refuse(
  tx: Tx,
  run: LoadedRun,
  step: StepRow,
  call: ToolCall,
  code: string,
  message: string,
): Promise<DecideOutcome> {
  await changeStep(tx, run.workspaceId, step.id, {
    status: "failed",
    errorCode: code,
    errorMessage: message,
    inputSealed: run.sealer.sealJson({ tool: call.name, arguments: call.args }, runPlaces.stepInput(step.id)),
    outputSealed: run.sealer.sealJson({ error: { code, message } }, runPlaces.stepOutput(step.id)),
  });
  return { next: "done" };
}
