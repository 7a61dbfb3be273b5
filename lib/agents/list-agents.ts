import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { invariant } from "@/lib/core/errors";
import { afterCursor, decodeCursor, toPage } from "@/lib/core/page";
import type { Page } from "@/lib/core/page-schema";
import { agentSelect, toAgentDto, versionSelect } from "./agent-select";
import type { AgentDto, AgentListQuery } from "./schema";

/** Agents, newest first; two queries whatever the length of the page. */
export async function listAgents(ctx: WorkspaceContext, query: AgentListQuery): Promise<Page<AgentDto>> {
  ctx.require("agents:read");
  const { workspaceId } = ctx;
  return inWorkspace(ctx, async (tx) => {
    const rows = await tx.agent.findMany({
      where: {
        workspaceId,
        currentVersionId: { not: null },
        ...(query.status === "all" ? {} : { archivedAt: query.status === "active" ? null : { not: null } }),
        ...(query.q ? { name: { contains: query.q, mode: "insensitive" } } : {}),
        AND: afterCursor(decodeCursor(query.cursor)),
      },
      select: agentSelect,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: query.limit + 1,
    });
    const ids = rows.flatMap((row) => row.currentVersionId ?? []);
    const versions = await tx.agentVersion.findMany({ where: { workspaceId, id: { in: ids } }, select: versionSelect });
    const byId = new Map(versions.map((version) => [version.id, version]));
    return toPage(rows, query.limit, (row) => {
      const version = byId.get(row.currentVersionId ?? "");
      invariant(version, "an agent's current version exists");
      return toAgentDto(row, version);
    });
  });
}
