import "server-only";
import { systemContext } from "@/lib/access/system-context";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { approvalDecided } from "@/lib/approvals/events";
import { errorSpecs } from "@/lib/core/errors";
import { act, giveUpOnToolCall } from "@/lib/runs/act";
import { decideToolCall } from "@/lib/runs/decide-tool-call";
import { runCancelled, runRequested } from "@/lib/runs/events";
import { failRun } from "@/lib/runs/fail-run";
import { finishRun } from "@/lib/runs/finish-run";
import { planRun } from "@/lib/runs/plan-run";
import { resolveApproval } from "@/lib/runs/resolve-approval";
import { think } from "@/lib/runs/think";
import { inngest } from "../../client";
import { asStep } from "../../job-error";

const job = "execute-run";

function jobContext(workspaceId: string): Promise<WorkspaceContext> {
  return systemContext(workspaceId, job, ["runs:read", "runs:write", "knowledge:read"]);
}

/** Runs at most this many turns whatever an agent's own limit says; `think` stops at the agent's limit before. */
const maxTurns = 60;

/**
 * Seconds that each wait for an approval lasts before the database is asked again. An answer given in the instant
 * before a wait exists is missed by the wait and found by the next look; the short first wait makes that cost little.
 */
const waitSeconds = [2, 30, 600, 21_600, 604_800, 2_592_000, 15_552_000] as const;

/** The scheduled look, or just after the approval expires where that comes first; at least a second. */
function nextLook(scheduledSeconds: number, expiresAt: string): string {
  const untilExpiry = Math.ceil((new Date(expiresAt).getTime() - Date.now()) / 1_000) + 1;
  return `${Math.max(1, Math.min(scheduledSeconds, untilExpiry))}s`;
}

/** A run from its first check to its end. Every step repeats safely; what it must not repeat, it finds done. */
export const executeRun = inngest.createFunction(
  {
    id: "execute-run",
    name: "Execute a run",
    triggers: [runRequested],
    idempotency: "event.data.runId",
    concurrency: { key: "event.data.workspaceId", limit: 5 },
    cancelOn: [{ event: runCancelled, match: "data.runId" }],
    retries: 4,
    onFailure: async ({ event, error }) => {
      const { workspaceId, runId } = event.data.event.data as { workspaceId: string; runId: string };
      await failRun(await jobContext(workspaceId), runId, describeFailure(error));
    },
  },
  async ({ event, step }) => {
    const { workspaceId, runId } = event.data;
    const inStep = <T>(work: (ctx: WorkspaceContext) => Promise<T>) =>
      asStep(async () => work(await jobContext(workspaceId)));

    const plan = await step.run("plan", () => inStep((ctx) => planRun(ctx, runId)));
    if (plan.next === "ended") return { runId };

    for (let turn = 1; turn <= maxTurns; turn += 1) {
      const thought = await step.run(`think-${turn}`, () => inStep((ctx) => think(ctx, { runId, turn })));
      if (thought.next === "ended") return { runId };
      if (thought.next === "finish") break;

      for (let index = 0; index < thought.calls; index += 1) {
        const ref = { runId, turn, index };
        const name = `${turn}-${index}`;
        const decided = await step.run(`decide-${name}`, () => inStep((ctx) => decideToolCall(ctx, ref)));
        if (decided.next === "ended") return { runId };
        if (decided.next === "done") continue;
        if (decided.next === "wait") {
          const { approvalId } = decided;
          let resolved: { next: "wait" | "act" | "done" | "ended" } = { next: "wait" };
          for (const [look, seconds] of waitSeconds.entries()) {
            await step.waitForEvent(`approval-${name}-${look}`, {
              event: approvalDecided,
              if: `async.data.approvalId == "${approvalId}"`,
              timeout: nextLook(seconds, decided.expiresAt),
            });
            resolved = await step.run(`resolve-${name}-${look}`, () =>
              inStep((ctx) => resolveApproval(ctx, { ...ref, approvalId })),
            );
            if (resolved.next !== "wait") break;
          }
          if (resolved.next === "ended") return { runId };
          if (resolved.next !== "act") continue;
        }
        try {
          const acted = await step.run(`act-${name}`, () => inStep((ctx) => act(ctx, ref)));
          if (acted.next === "ended") return { runId };
        } catch {
          const given = await step.run(`give-up-${name}`, () => inStep((ctx) => giveUpOnToolCall(ctx, ref)));
          if (given.next === "ended") return { runId };
        }
      }
    }
    await step.run("finish", () => inStep((ctx) => finishRun(ctx, runId)));
    return { runId };
  },
);

/** What a reader of the run may know: our own public texts, never a stack or a provider's words. */
function describeFailure(error: Error): { code: string; message: string } {
  const match = /^([a-z_]+): (.+)$/s.exec(error.message);
  if (match?.[1] && match[2] && Object.hasOwn(errorSpecs, match[1])) return { code: match[1], message: match[2] };
  return { code: "internal", message: "Something went wrong on our side. What the agent did so far is kept." };
}
