import "server-only";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { listAgents } from "@/lib/agents/list-agents";
import { agentListQuery, createAgentInput } from "@/lib/agents/schema";
import { agentTemplates } from "@/lib/agents/templates";
import { listDocuments } from "@/lib/knowledge/list-documents";
import { documentListQuery, maxFileBytes } from "@/lib/knowledge/schema";
import { listThreads } from "@/lib/threads/list-threads";
import { threadListQuery } from "@/lib/threads/schema";

export type ThreadItem = { id: string; title: string; agentName: string; agentSlug: string; createdAt: string };
export type ChatDocument = { id: string; name: string };

/** What the composer offers. Plain data for the browser. */
export type ChatOptions = {
  agents: { slug: string; name: string; description: string; examples: string[] }[];
  documents: ChatDocument[];
  /** Null for those who may not upload. */
  upload: { maxBytes: number } | null;
};

const most = 100;

/** The newest conversations. */
export async function loadThreadItems(ctx: WorkspaceContext): Promise<ThreadItem[]> {
  const { items } = await listThreads(ctx, threadListQuery.parse({ limit: most }));
  return items.map(({ id, title, agentName, agentSlug, createdAt }) => ({
    id,
    title,
    agentName,
    agentSlug,
    createdAt,
  }));
}

export async function loadChatOptions(ctx: WorkspaceContext): Promise<ChatOptions> {
  const [agents, documents] = await Promise.all([
    ctx.can("agents:read") ? listAgents(ctx, agentListQuery.parse({ limit: most })) : { items: [] },
    ctx.can("knowledge:read")
      ? listDocuments(ctx, documentListQuery.parse({ limit: most, status: "ready" }))
      : { items: [] },
  ]);
  return {
    agents: agents.items.map(({ slug, name, description, version }) => ({
      slug,
      name,
      description,
      examples: examplesFor(version.tools.map((tool) => tool.name)),
    })),
    documents: documents.items.map(({ id, name }) => ({ id, name })),
    upload: ctx.can("knowledge:write") && ctx.can("knowledge:read") ? { maxBytes: maxFileBytes } : null,
  };
}

/** Tasks to try with an agent: those of the templates whose tools it has. */
function examplesFor(granted: string[]): string[] {
  return agentTemplates
    .filter(({ agent }) => createAgentInput.parse(agent).tools.every(({ name }) => granted.includes(name)))
    .map(({ example }) => example);
}
