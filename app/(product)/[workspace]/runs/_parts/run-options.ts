import "server-only";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { listAgents } from "@/lib/agents/list-agents";
import { agentListQuery } from "@/lib/agents/schema";
import { agentTemplates } from "@/lib/agents/templates";
import { listDocuments } from "@/lib/knowledge/list-documents";
import { documentListQuery } from "@/lib/knowledge/schema";

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
};

const most = 100;

/** The choices of the form that starts a run: active agents, templates not used yet, and documents that are ready. */
export async function loadRunOptions(ctx: WorkspaceContext): Promise<RunOptions> {
  if (!ctx.can("runs:write") || !ctx.can("agents:read")) return { agents: [], templates: [], documents: [] };
  const [agents, documents] = await Promise.all([
    listAgents(ctx, agentListQuery.parse({ limit: most })),
    ctx.can("knowledge:read")
      ? listDocuments(ctx, documentListQuery.parse({ limit: most, status: "ready" }))
      : { items: [] },
  ]);
  const taken = new Set(agents.items.map(({ name }) => name));
  return {
    agents: agents.items.map(({ id, slug, name, version }) => ({ id, slug, name, variables: version.variables })),
    templates: ctx.can("agents:write")
      ? agentTemplates
          .filter(({ agent }) => !taken.has(agent.name))
          .map(({ id, title, description, example }) => ({ id, title, description, example }))
      : [],
    documents: documents.items.map(({ id, name }) => ({ id, name })),
  };
}
