import "server-only";
import type { Tx } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { agentSelect, versionSelect, type AgentRow, type VersionRow } from "./agent-select";

/** The agent that an id or a slug names, with its current version. Throws `not_found`. */
export async function getAgentRow(
  tx: Tx,
  workspaceId: string,
  idOrSlug: string,
): Promise<{ agent: AgentRow; version: VersionRow }> {
  const agent = await tx.agent.findFirst({
    where: { workspaceId, ...(isId("agent", idOrSlug) ? { id: idOrSlug } : { slug: idOrSlug }) },
    select: agentSelect,
  });
  if (!agent?.currentVersionId) throw notFound("agent", idOrSlug);
  const version = await tx.agentVersion.findFirstOrThrow({
    where: { id: agent.currentVersionId, workspaceId },
    select: versionSelect,
  });
  return { agent, version };
}
