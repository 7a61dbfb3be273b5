import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import type { LoadedRun, LoadedStep } from "./load-run";
import { toolOutput, type ToolOutput } from "./step-content";

/** The key under which a step's effect happens once, whoever carries it out: receivers get it too. */
export const effectKey = (run: { id: string }, step: { key: string }): string => `${run.id}:${step.key}`;

const resultPlace = (key: string): string => `tool-effect.result:${key}`;

export type EffectState = { state: "fresh" } | { state: "done"; output: ToolOutput } | { state: "unknown" };

/** Whether an attempt at the step's effect was noted before. */
export async function hasBegun(ctx: WorkspaceContext, run: LoadedRun, step: LoadedStep): Promise<boolean> {
  const where = { workspaceId: ctx.workspaceId, idempotencyKey: effectKey(run, step) };
  return (await inWorkspace(ctx, (tx) => tx.toolEffect.count({ where }))) > 0;
}

/**
 * Notes that an effect is about to happen, in a transaction of its own, before it does. `unknown` means that an earlier
 * attempt noted it and left no result, and that the tool cannot be repeated safely.
 */
export async function startEffect(
  ctx: WorkspaceContext,
  run: LoadedRun,
  step: LoadedStep,
  isIdempotent: boolean,
): Promise<EffectState> {
  const { workspaceId } = ctx;
  const idempotencyKey = effectKey(run, step);
  return inWorkspace(ctx, async (tx): Promise<EffectState> => {
    const earlier = await tx.toolEffect.findFirst({ where: { workspaceId, idempotencyKey } });
    if (earlier?.resultSealed) {
      return {
        state: "done",
        output: toolOutput.parse(run.sealer.openJson(earlier.resultSealed, resultPlace(idempotencyKey))),
      };
    }
    if (earlier) return isIdempotent ? { state: "fresh" } : { state: "unknown" };
    await tx.toolEffect.create({
      data: {
        workspaceId,
        idempotencyKey,
        runId: run.id,
        stepId: step.id,
        toolName: step.toolName ?? "",
        status: "started",
        startedAt: now(),
      },
    });
    return { state: "fresh" };
  });
}

/**
 * Keeps the result, so that a repeat of the step finds it instead of doing it again, and writes the audit entry with it,
 * once: also when the run was cancelled while the tool was at work, because what it did is done.
 */
export async function finishEffect(
  ctx: WorkspaceContext,
  run: LoadedRun,
  step: LoadedStep,
  { output, args }: { output: ToolOutput; args: unknown },
): Promise<void> {
  const idempotencyKey = effectKey(run, step);
  await inWorkspace(ctx, async (tx) => {
    const { count } = await tx.toolEffect.updateMany({
      where: { workspaceId: ctx.workspaceId, idempotencyKey, status: "started" },
      data: { status: "done", doneAt: now(), resultSealed: run.sealer.sealJson(output, resultPlace(idempotencyKey)) },
    });
    if (count === 0) return;
    const error = "error" in output ? output.error : null;
    await recordAudit(tx, ctx, {
      action: "tool.used",
      target: { type: "step", id: step.id },
      summary: error ? `The tool ${step.toolName} failed: ${error.code}` : `Used the tool ${step.toolName}`,
      facts: { runId: run.id, agentId: run.agent.id, toolName: step.toolName, outcome: error?.code ?? "done" },
      evidence: { tool: step.toolName, arguments: args },
    });
  });
}
