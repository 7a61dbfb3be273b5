import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Tx } from "@/lib/core/db";
import { conflict } from "@/lib/core/errors";
import { getProviderRow } from "./provider-select";
import { lockStoredTiers } from "./stored-tiers";
import { modelTiers, parseModelRef, type ModelTier } from "./schema";

const namedAgents = 5;

/**
 * Disconnects a provider and destroys its key. Tiers that were mapped to it become automatic again. Refused with
 * `conflict`, naming the agents, while the current version of an agent that is not archived names one of its models.
 * Throws `not_found`.
 */
export async function removeProvider(
  ctx: WorkspaceContext,
  providerId: string,
): Promise<{ id: string; deleted: true }> {
  ctx.require("models:manage");
  const { workspaceId } = ctx;
  return inWorkspace(ctx, async (tx) => {
    const provider = await getProviderRow(tx, workspaceId, providerId);
    await requireUnused(tx, workspaceId, provider.name);
    const freed = await freeTiers(tx, workspaceId, provider.name);
    await tx.modelProvider.deleteMany({ where: { id: providerId, workspaceId } });
    await recordAudit(tx, ctx, {
      action: "model_provider.removed",
      target: { type: "model_provider", id: providerId },
      summary: `Removed the model provider ${provider.name}`,
      facts: { kind: provider.kind, name: provider.name, tiersMadeAutomatic: freed },
    });
    return { id: providerId, deleted: true };
  });
}

async function requireUnused(tx: Tx, workspaceId: string, provider: string): Promise<void> {
  // A provider's name holds no character that LIKE gives a meaning.
  const users = await tx.$queryRaw<{ id: string; name: string; model: string }[]>`
    SELECT agents.id, agents.name, version.model
    FROM agents
    JOIN agent_versions version ON version.id = agents."currentVersionId" AND version."workspaceId" = agents."workspaceId"
    WHERE agents."workspaceId" = ${workspaceId} AND agents."archivedAt" IS NULL AND version.model LIKE ${`${provider}/%`}
    ORDER BY agents.name
    LIMIT ${namedAgents + 1}`;
  if (users.length === 0) return;
  const names = users.slice(0, namedAgents).map((agent) => `${agent.name} (${agent.model})`);
  const more = users.length > namedAgents ? " and others" : "";
  throw conflict(`Agents use models of ${provider}: ${names.join(", ")}${more}. Give them another model first.`, {
    agents: users.slice(0, namedAgents),
  });
}

async function freeTiers(tx: Tx, workspaceId: string, provider: string): Promise<ModelTier[]> {
  const tiers = await lockStoredTiers(tx, workspaceId);
  const freed = modelTiers.filter((tier) => parseModelRef(tiers[tier] ?? "")?.provider === provider);
  if (freed.length === 0) return [];
  const kept = Object.fromEntries(Object.entries(tiers).filter(([tier]) => !freed.some((name) => name === tier)));
  await tx.workspace.update({ where: { id: workspaceId }, data: { modelTiers: kept }, select: { id: true } });
  return freed;
}
