import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { lockName } from "@/lib/core/lock-name";
import { getEntitlementsIn } from "@/lib/entitlements/get-entitlements";
import { requireLimit } from "@/lib/entitlements/require-limit";
import { agentSelect, toAgentDto } from "./agent-select";
import { getAgentRow } from "./find-agent-row";
import type { AgentDto } from "./schema";

/** Archives or restores an agent; doing it twice changes nothing. Runs in progress go on; new ones are refused. */
export async function setAgentArchived(
  ctx: WorkspaceContext,
  idOrSlug: string,
  isArchived: boolean,
): Promise<AgentDto> {
  ctx.require("agents:write");
  const { workspaceId } = ctx;
  return inWorkspace(ctx, async (tx) => {
    await lockName(tx, `agents:${workspaceId}`);
    const { agent, version } = await getAgentRow(tx, workspaceId, idOrSlug);
    if ((agent.archivedAt !== null) === isArchived) return toAgentDto(agent, version);
    if (!isArchived) {
      const count = await tx.agent.count({ where: { workspaceId, archivedAt: null } });
      requireLimit(await getEntitlementsIn(tx, workspaceId), "maxAgents", count);
    }
    const updated = await tx.agent.update({
      where: { id_workspaceId: { id: agent.id, workspaceId } },
      data: { archivedAt: isArchived ? now() : null, updatedAt: now() },
      select: agentSelect,
    });
    await recordAudit(tx, ctx, {
      action: isArchived ? "agent.archived" : "agent.restored",
      target: { type: "agent", id: agent.id },
      summary: `${isArchived ? "Archived" : "Restored"} the agent ${agent.name}`,
    });
    return toAgentDto(updated, version);
  });
}
