import "server-only";
import { actingUserId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { listAgents } from "@/lib/agents/list-agents";
import { agentListQuery } from "@/lib/agents/schema";
import { pageQuery } from "@/lib/core/page-schema";
import { listMembers } from "@/lib/workspaces/list-members";

/** For whom an exception may be, and who else could answer for it; empty for those who may not grant any. */
export async function exceptionChoices(ctx: WorkspaceContext) {
  const canManage = ctx.can("policies:manage");
  const [agents, members] = await Promise.all([
    canManage && ctx.can("agents:read") ? listAgents(ctx, agentListQuery.parse({ limit: 100 })) : { items: [] },
    canManage && ctx.can("members:read") ? listMembers(ctx, pageQuery.parse({ limit: 100 })) : { items: [] },
  ]);
  return {
    agents: agents.items.map(({ id, name }) => ({ id, name })),
    members: members.items
      .filter(({ userId }) => userId !== actingUserId(ctx))
      .map(({ userId, name, email }) => ({ userId, name: name || email })),
  };
}
