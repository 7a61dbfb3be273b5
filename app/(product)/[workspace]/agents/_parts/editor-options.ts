import "server-only";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { autonomyLevels, autonomySentences, type Autonomy } from "@/lib/agents/schema";
import { day, now } from "@/lib/core/clock";
import { listKnowledgeBases } from "@/lib/knowledge/list-documents";
import { getOwnUsage, getUsage } from "@/lib/metering/get-usage";
import { dayOf } from "@/lib/metering/period";
import { usageQuery } from "@/lib/metering/schema";
import { toolLimitsJsonSchema } from "@/lib/tools/tool-json-schema";
import { toolDefinitions } from "@/lib/tools/tool-registry";
import type { ToolView } from "./describe-tool";
import { limitFieldsOf } from "./limit-fields";
import { loadModelChoices, type ModelChoices } from "./model-choices";
import { assumedRun, type TypicalRun } from "./typical-run";

/** All that the editor offers to choose from. Plain data for the browser. */
export type EditorOptions = {
  models: ModelChoices;
  tools: ToolView[];
  knowledgeBases: { id: string; name: string; documentCount: number }[];
  autonomy: { level: Autonomy; sentence: string }[];
  typicalRun: TypicalRun;
};

export function toolViews(): ToolView[] {
  return toolDefinitions.map((tool) => ({
    name: tool.name,
    title: tool.title,
    risk: tool.risk,
    sideEffect: tool.sideEffect,
    fields: limitFieldsOf(toolLimitsJsonSchema(tool)),
  }));
}

export async function loadEditorOptions(ctx: WorkspaceContext, agentId: string): Promise<EditorOptions> {
  const [models, bases, typicalRun] = await Promise.all([
    loadModelChoices(ctx),
    ctx.can("knowledge:read") ? listKnowledgeBases(ctx) : { items: [] },
    measureTypicalRun(ctx, agentId),
  ]);
  return {
    models,
    tools: toolViews(),
    knowledgeBases: bases.items.map(({ id, name, documentCount }) => ({ id, name, documentCount })),
    autonomy: autonomyLevels.map((level) => ({ level, sentence: autonomySentences[level] })),
    typicalRun,
  };
}

const measuredDays = 30;

/** The average of the agent's runs of the last thirty days, as far as this person may see them; else an assumption. */
async function measureTypicalRun(ctx: WorkspaceContext, agentId: string): Promise<TypicalRun> {
  const query = usageQuery.parse({ agentId, from: dayOf(new Date(now().getTime() - (measuredDays - 1) * day)) });
  const { total } = await (ctx.can("usage:read") ? getUsage(ctx, query) : getOwnUsage(ctx, query));
  const { runs = 0, tokens_input: input = 0, tokens_output: output = 0 } = total.quantities;
  if (runs === 0 || input === 0) return assumedRun;
  return { inputTokens: Math.round(input / runs), outputTokens: Math.round(output / runs), measuredRuns: runs };
}
