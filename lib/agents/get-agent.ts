import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { toAgentDto } from "./agent-select";
import { getAgentRow } from "./find-agent-row";
import type { AgentDto } from "./schema";

/** An agent by id or slug, with its current version. */
export async function getAgent(ctx: WorkspaceContext, idOrSlug: string): Promise<AgentDto> {
  ctx.require("agents:read");
  return inWorkspace(ctx, async (tx) => {
    const { agent, version } = await getAgentRow(tx, ctx.workspaceId, idOrSlug);
    return toAgentDto(agent, version);
  });
}
