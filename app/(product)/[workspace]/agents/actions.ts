"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { setAgentArchived } from "@/lib/agents/archive-agent";
import { createAgent } from "@/lib/agents/create-agent";
import { duplicateAgent } from "@/lib/agents/duplicate-agent";
import { rollbackAgent } from "@/lib/agents/rollback-agent";
import { createAgentInput, updateAgentInput } from "@/lib/agents/schema";
import { updateAgent } from "@/lib/agents/update-agent";
import { workspaceAction } from "@/lib/http/workspace-action";
import { cancelRun } from "@/lib/runs/cancel-run";
import { getRun } from "@/lib/runs/get-run";
import { requestRun } from "@/lib/runs/request-run";
import { createRunBody, runOverrides } from "@/lib/runs/schema";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { fromTemplateInput, withTemplate } from "./_parts/from-template";

const agentRef = z.string().min(1).max(100);

function changed({ workspaceSlug }: WorkspaceContext, agentSlug: string): void {
  revalidatePath(`/${workspaceSlug}/agents`);
  revalidatePath(`/${workspaceSlug}/agents/${agentSlug}`, "layout");
}

/** Creates an agent from a template, or from nothing, with what the person wrote. */
export const createAgentAction = workspaceAction(fromTemplateInput, async (ctx, input) => {
  const agent = await createAgent(ctx, createAgentInput.parse(withTemplate(input)));
  changed(ctx, agent.slug);
  return { slug: agent.slug };
});

export const saveAgentAction = workspaceAction(
  z.strictObject({ agent: agentRef, changes: updateAgentInput }),
  async (ctx, { agent, changes }) => {
    const saved = await updateAgent(ctx, agent, changes);
    changed(ctx, saved.slug);
    return { version: saved.version.number };
  },
);

export const rollbackAgentAction = workspaceAction(
  z.strictObject({ agent: agentRef, number: z.number().int().min(1) }),
  async (ctx, { agent, number }) => {
    const saved = await rollbackAgent(ctx, agent, number);
    changed(ctx, saved.slug);
    return { version: saved.version.number };
  },
);

export const duplicateAgentAction = workspaceAction(z.strictObject({ agent: agentRef }), async (ctx, { agent }) => {
  const copy = await duplicateAgent(ctx, agent);
  changed(ctx, copy.slug);
  return { slug: copy.slug };
});

export const archiveAgentAction = workspaceAction(
  z.strictObject({ agent: agentRef, isArchived: z.boolean() }),
  async (ctx, { agent, isArchived }) => {
    const saved = await setAgentArchived(ctx, agent, isArchived);
    changed(ctx, saved.slug);
  },
);

/** Runs the agent once, with settings that are not saved when they are given. */
export const tryAgentAction = workspaceAction(
  createRunBody
    .pick({ input: true, variables: true, budgetMicroUsd: true })
    .extend({ agent: agentRef, overrides: runOverrides.optional() }),
  async (ctx, { overrides, ...task }) => {
    const run = await requestRun(ctx, {
      ...task,
      documents: [],
      trigger: "playground",
      ...(overrides ? { overrides } : {}),
    });
    return { runId: run.id };
  },
);

const runRef = z.strictObject({ runId: z.string().min(1).max(64) });

export const readTriedRunAction = workspaceAction(runRef, async (ctx, { runId }) => {
  const { status, stopReason, stopDetail, output, sources, artifacts, costMicroUsd, hasUnknownCost, usage } =
    await getRun(ctx, runId);
  return { id: runId, status, stopReason, stopDetail, output, sources, artifacts, costMicroUsd, hasUnknownCost, usage };
});

export const cancelTriedRunAction = workspaceAction(runRef, async (ctx, { runId }) => {
  await cancelRun(ctx, runId);
});
