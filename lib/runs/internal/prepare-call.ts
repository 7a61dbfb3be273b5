import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import { loadPolicySet } from "@/lib/governance/load-policy-set";
import { loadRetentionDays } from "@/lib/governance/load-retention";
import { recordDecision } from "@/lib/governance/record-decision";
import { estimateTokens } from "@/lib/models/builtin/estimate-tokens";
import { estimateWorstCase } from "@/lib/models/price-usage";
import { loadWorkspaceModels, readyModel, type ReadyModel } from "@/lib/models/workspace-models";
import { settleLostCalls, type CallRef } from "./call-ledger";
import type { OfferedTool } from "./call-model";
import { buildMessages, systemPrompt } from "./conversation";
import { governPrompt, type GovernedPrompt } from "./governed-prompt";
import type { KeepingRules } from "./keep-content";
import { loadAttachments, loadHistory } from "./load-history";
import type { LoadedRun } from "./load-run";
import { lockOpenRun } from "./lock-run";
import { offeredTools } from "./offered-tools";
import { guardPrompt, promptGuardOf } from "./prompt-guard";
import { stepIndex, thinkKey } from "./step-content";
import { openStep } from "./write-step";

/** Tokens that one answer may have; part of the worst case that is held. */
export const maxOutputTokens = 4_096;

export type PreparedCall = {
  governed: GovernedPrompt;
  /** What keeping a record of the call is decided under. */
  keeping: KeepingRules;
  call: CallRef;
  tools: OfferedTool[];
  decisionIds: string[];
  promptTokens: number;
  /** The most that the call can cost; null when the price is not known. */
  worst: bigint | null;
};

/**
 * Opens the step of a turn, builds its prompt and has it decided on: limits of the agent, policies, masks, routes. Counts
 * what lost attempts cost. Nothing leaves yet. Null when the run has ended.
 */
export async function prepareCall(ctx: WorkspaceContext, run: LoadedRun, turn: number): Promise<PreparedCall | null> {
  const { workspaceId } = ctx;
  const opened = await inWorkspace(ctx, async (tx) => {
    if (!(await lockOpenRun(tx, run))) return null;
    return {
      step: await openStep(tx, workspaceId, run.id, {
        key: thinkKey(turn),
        index: stepIndex.think(turn),
        kind: "model_call",
        title: "Think",
      }),
      policySet: await loadPolicySet(tx, workspaceId),
      retentionDays: await loadRetentionDays(tx, workspaceId),
      history: await loadHistory(tx, run),
      documents: await loadAttachments(tx, run),
    };
  });
  if (!opened) return null;
  const { step, policySet, retentionDays } = opened;
  const models = await loadWorkspaceModels(workspaceId);
  const tools = offeredTools(run.settings.tools);
  const system = systemPrompt(run);
  const messages = buildMessages(run, turn, opened.history, opened.documents);
  const sent = guardPrompt(promptGuardOf(run), { system, messages });
  const promptTokens = estimateTokens(sent.system + JSON.stringify(sent.messages) + JSON.stringify(tools));
  const worstOf = (model: ReadyModel) =>
    estimateWorstCase(model, { inputTokens: promptTokens, maxOutputTokens }, now());
  const draft = {
    system,
    messages,
    promptTokens,
    model: readyModel(models, run.settings),
    estimate: (model: ReadyModel) => worstOf(model) ?? 0n,
  };
  const governed = await governPrompt(run, turn, policySet, models, draft);

  const call: CallRef = { run, stepId: step.id, turn, attempt: step.attempt, model: governed.model };
  const target = { runId: run.id, stepId: step.id, agentId: run.agent.id, modelRef: governed.model.ref };
  const decisionIds = await inWorkspace(ctx, async (tx) => {
    await settleLostCalls(tx, call);
    return [await recordDecision(tx, ctx, governed.decision, target)];
  });
  const keeping = { policySet, retentionDays };
  return { governed, keeping, call, tools, decisionIds, promptTokens, worst: worstOf(governed.model) };
}
