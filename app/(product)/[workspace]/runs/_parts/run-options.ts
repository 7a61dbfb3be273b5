import "server-only";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { listAgents } from "@/lib/agents/list-agents";
import { agentListQuery, type AgentDto } from "@/lib/agents/schema";
import { agentTemplates, type AgentTemplate } from "@/lib/agents/templates";
import { listDocuments } from "@/lib/knowledge/list-documents";
import { documentListQuery } from "@/lib/knowledge/schema";
import { listRuns } from "@/lib/runs/list-runs";
import { runListQuery } from "@/lib/runs/schema";

export type RunVariable = { name: string; description: string; defaultValue: string };
export type RunnableAgent = { id: string; slug: string; name: string; variables: RunVariable[] };
export type RunTemplate = { id: string; title: string; description: string; example: string };
export type RunDocument = { id: string; name: string };

/** What someone may choose from when starting a run. Plain data for the form. */
export type RunOptions = {
  agents: RunnableAgent[];
  /** Templates that no agent has been made from; empty for those who may not create agents. */
  templates: RunTemplate[];
  documents: RunDocument[];
  /** What a form begins with: the agent used last, else the one that answers from documents. */
  usual: RunChoice | null;
};

export type RunChoice = { kind: "agent" | "template"; id: string };

const most = 100;

/** The choices of the form that starts a run: active agents, templates not used yet, and documents that are ready. */
export async function loadRunOptions(ctx: WorkspaceContext): Promise<RunOptions> {
  if (!ctx.can("runs:write") || !ctx.can("agents:read"))
    return { agents: [], templates: [], documents: [], usual: null };
  const [agents, documents, runs] = await Promise.all([
    listAgents(ctx, agentListQuery.parse({ limit: most })),
    ctx.can("knowledge:read")
      ? listDocuments(ctx, documentListQuery.parse({ limit: most, status: "ready" }))
      : { items: [] },
    ctx.can("runs:read") ? listRuns(ctx, runListQuery.parse({ limit: 1 })) : { items: [] },
  ]);
  const taken = new Set(agents.items.map(({ name }) => name));
  const templates = ctx.can("agents:write") ? agentTemplates.filter(({ agent }) => !taken.has(agent.name)) : [];
  return {
    agents: agents.items.map(({ id, slug, name, version }) => ({ id, slug, name, variables: version.variables })),
    templates: templates.map(({ id, title, description, example }) => ({ id, title, description, example })),
    usual: usualChoice(agents.items, templates, runs.items[0]?.agentId),
    documents: documents.items.map(({ id, name }) => ({ id, name })),
  };
}

function usualChoice(
  agents: AgentDto[],
  templates: AgentTemplate[],
  lastAgentId: string | undefined,
): RunChoice | null {
  const [first] = agentTemplates;
  const agent =
    agents.find(({ id }) => id === lastAgentId) ?? agents.find(({ name }) => name === first?.agent.name) ?? agents[0];
  if (agent) return { kind: "agent", id: agent.id };
  const [template] = templates;
  return template ? { kind: "template", id: template.id } : null;
}
