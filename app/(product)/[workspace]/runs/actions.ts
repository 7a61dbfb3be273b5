"use server";

import { revalidatePath } from "next/cache";
import { workspaceAction } from "@/lib/http/workspace-action";
import { cancelRun } from "@/lib/runs/cancel-run";
import { repeatRun } from "@/lib/runs/repeat-run";
import { requestRun } from "@/lib/runs/request-run";
import { agentForTemplate } from "./_parts/agent-for-template";
import { runIdInput, runIdsInput, startRunInput } from "./_parts/start-run-input";

export const startRunAction = workspaceAction(startRunInput, async (ctx, { choice, ...task }) => {
  ctx.require("runs:write");
  const agent = choice.kind === "agent" ? choice.id : await agentForTemplate(ctx, choice.id);
  const run = await requestRun(ctx, { ...task, agent, trigger: "ui" });
  revalidatePath(`/${ctx.workspaceSlug}/runs`);
  return { id: run.id };
});

export const repeatRunAction = workspaceAction(runIdInput, async (ctx, { runId }) => {
  const run = await repeatRun(ctx, runId);
  revalidatePath(`/${ctx.workspaceSlug}/runs`);
  return { id: run.id };
});

export const cancelRunAction = workspaceAction(runIdInput, async (ctx, { runId }) => {
  const run = await cancelRun(ctx, runId);
  revalidatePath(`/${ctx.workspaceSlug}/runs`);
  return { status: run.status };
});

/** Cancels what has not finished among these; those that have are left as they are. */
export const cancelRunsAction = workspaceAction(runIdsInput, async (ctx, { runIds }) => {
  for (const runId of new Set(runIds)) await cancelRun(ctx, runId);
  revalidatePath(`/${ctx.workspaceSlug}/runs`);
});
