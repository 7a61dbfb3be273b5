import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { notFound } from "@/lib/core/errors";
import { toVersionDto, versionSelect } from "./agent-select";
import { getAgentRow } from "./find-agent-row";
import type { AgentDto } from "./schema";
import { applyUpdate } from "./update-agent";

/** Makes an earlier version current again by saving its settings as a new version; history is never rewritten. */
export async function rollbackAgent(ctx: WorkspaceContext, idOrSlug: string, number: number): Promise<AgentDto> {
  ctx.require("agents:write");
  const { workspaceId } = ctx;
  return inWorkspace(ctx, async (tx) => {
    const { agent } = await getAgentRow(tx, workspaceId, idOrSlug);
    const row = await tx.agentVersion.findFirst({
      where: { workspaceId, agentId: agent.id, number },
      select: versionSelect,
    });
    if (!row) throw notFound("version", String(number));
    const {
      id: _id,
      number: _number,
      note: _note,
      createdById: _by,
      createdAt: _at,
      runBudgetMicroUsd,
      ...settings
    } = toVersionDto(row);
    return applyUpdate(tx, ctx, agent.id, {
      ...settings,
      budgets: { perRunMicroUsd: runBudgetMicroUsd },
      note: `Back to version ${number}`,
    });
  });
}
