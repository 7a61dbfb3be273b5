import "server-only";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { createAgent } from "@/lib/agents/create-agent";
import { listAgents } from "@/lib/agents/list-agents";
import { agentListQuery, createAgentInput } from "@/lib/agents/schema";
import { findTemplate } from "@/lib/agents/templates";
import { notFound } from "@/lib/core/errors";

/** The agent that a starting point works with: the one of the template's name, else a new one from the template. */
export async function agentForTemplate(ctx: WorkspaceContext, templateId: string): Promise<string> {
  const template = findTemplate(templateId);
  if (!template) throw notFound("template", templateId);
  const { name } = template.agent;
  const found = await listAgents(ctx, agentListQuery.parse({ q: name, limit: 100 }));
  const existing = found.items.find((agent) => agent.name === name);
  if (existing) return existing.id;
  const created = await createAgent(ctx, createAgentInput.parse({ ...template.agent, template: template.id }));
  return created.id;
}
