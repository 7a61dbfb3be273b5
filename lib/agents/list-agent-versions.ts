import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { notFound } from "@/lib/core/errors";
import { afterCursor, decodeCursor, toPage } from "@/lib/core/page";
import type { Page, PageRequest } from "@/lib/core/page-schema";
import { toVersionDto, versionSelect } from "./agent-select";
import { getAgentRow } from "./find-agent-row";
import type { AgentVersionDto } from "./schema";

/** Versions of an agent, newest first. */
export async function listAgentVersions(
  ctx: WorkspaceContext,
  idOrSlug: string,
  query: PageRequest,
): Promise<Page<AgentVersionDto>> {
  ctx.require("agents:read");
  const { workspaceId } = ctx;
  return inWorkspace(ctx, async (tx) => {
    const { agent } = await getAgentRow(tx, workspaceId, idOrSlug);
    const rows = await tx.agentVersion.findMany({
      where: { workspaceId, agentId: agent.id, AND: afterCursor(decodeCursor(query.cursor)) },
      select: versionSelect,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: query.limit + 1,
    });
    return toPage(rows, query.limit, toVersionDto);
  });
}

/** One version of an agent by its number. Throws `not_found`. */
export async function getAgentVersion(
  ctx: WorkspaceContext,
  idOrSlug: string,
  number: number,
): Promise<AgentVersionDto> {
  ctx.require("agents:read");
  const { workspaceId } = ctx;
  return inWorkspace(ctx, async (tx) => {
    const { agent } = await getAgentRow(tx, workspaceId, idOrSlug);
    const row = await tx.agentVersion.findFirst({
      where: { workspaceId, agentId: agent.id, number },
      select: versionSelect,
    });
    if (!row) throw notFound("version", String(number));
    return toVersionDto(row);
  });
}
