import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { isUniqueViolation } from "@/lib/core/db-errors";
import { conflict } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { lockName } from "@/lib/core/lock-name";
import { getEntitlementsIn } from "@/lib/entitlements/get-entitlements";
import { requireLimit } from "@/lib/entitlements/require-limit";
import { agentSelect, toAgentDto, versionSelect } from "./agent-select";
import { freeAgentSlug } from "./agent-slug";
import { checkAgentSettings } from "./check-agent-settings";
import type { AgentDto, CreateAgentInput } from "./schema";

const toBigInt = (amount: number | null | undefined): bigint | null =>
  amount === null || amount === undefined ? null : BigInt(amount);

/** Creates an agent with its version 1. Throws `invalid_input` or `quota_exceeded` (agents of the plan). */
export async function createAgent(ctx: WorkspaceContext, input: CreateAgentInput): Promise<AgentDto> {
  ctx.require("agents:write");
  try {
    return await inWorkspace(ctx, (tx) => insertAgent(tx, ctx, input));
  } catch (error) {
    if (isUniqueViolation(error, "slug")) throw conflict("Another agent got this name at the same moment. Try again.");
    throw error;
  }
}

async function insertAgent(tx: Tx, ctx: WorkspaceContext, input: CreateAgentInput): Promise<AgentDto> {
  const { workspaceId } = ctx;
  // Counted under a lock, so that two requests cannot both take the last place.
  await lockName(tx, `agents:${workspaceId}`);
  const count = await tx.agent.count({ where: { workspaceId, archivedAt: null } });
  requireLimit(await getEntitlementsIn(tx, workspaceId), "maxAgents", count);
  const tools = await checkAgentSettings(tx, workspaceId, input);
  const at = now();
  const agentId = newId("agent");
  const versionId = newId("agentVersion");
  const agent = await tx.agent.create({
    data: {
      id: agentId,
      workspaceId,
      slug: await freeAgentSlug(tx, workspaceId, input.name),
      name: input.name,
      description: input.description,
      template: input.template ?? null,
      currentVersionId: versionId,
      dailyBudgetMicroUsd: toBigInt(input.budgets.dailyMicroUsd),
      monthlyBudgetMicroUsd: toBigInt(input.budgets.monthlyMicroUsd),
      createdById: actorId(ctx),
      createdAt: at,
      updatedAt: at,
    },
    select: agentSelect,
  });
  const version = await tx.agentVersion.create({
    data: {
      id: versionId,
      workspaceId,
      agentId,
      number: 1,
      name: input.name,
      instructions: input.instructions,
      variables: input.variables,
      modelTier: input.model ? null : (input.modelTier ?? "standard"),
      model: input.model,
      tools: tools as object[],
      autonomy: input.autonomy,
      runBudgetMicroUsd: toBigInt(input.budgets.perRunMicroUsd),
      limits: input.limits,
      knowledgeBaseIds: input.knowledgeBaseIds,
      createdById: actorId(ctx),
      createdAt: at,
    },
    select: versionSelect,
  });
  await recordAudit(tx, ctx, {
    action: "agent.created",
    target: { type: "agent", id: agentId },
    summary: `Created the agent ${input.name}`,
    facts: { autonomy: input.autonomy, tools: tools.map((tool) => tool.name) },
  });
  return toAgentDto(agent, version);
}
