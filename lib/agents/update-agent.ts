import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { canonicalJson } from "@/lib/core/canonical-json";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { conflict } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { agentSelect, toAgentDto, toVersionDto, versionSelect, type VersionRow } from "./agent-select";
import { checkAgentSettings } from "./check-agent-settings";
import { getAgentRow } from "./find-agent-row";
import type { AgentDto, UpdateAgentInput } from "./schema";

/**
 * Changes an agent. What a run depends on (instructions, tools, model, autonomy, limits, run budget) makes a new
 * immutable version; description and day or month budgets do not. Runs that already started keep their version.
 * Throws `not_found`, `invalid_input`, or `conflict` for an archived agent.
 */
export async function updateAgent(ctx: WorkspaceContext, idOrSlug: string, input: UpdateAgentInput): Promise<AgentDto> {
  ctx.require("agents:write");
  return inWorkspace(ctx, (tx) => applyUpdate(tx, ctx, idOrSlug, input));
}

/** The same inside a transaction that the caller has; used by rollback. */
export async function applyUpdate(
  tx: Tx,
  ctx: WorkspaceContext,
  idOrSlug: string,
  input: UpdateAgentInput,
): Promise<AgentDto> {
  const { workspaceId } = ctx;
  const found = await getAgentRow(tx, workspaceId, idOrSlug);
  // One writer at a time, so that version numbers have no gap and no twin; then read again what is current.
  await tx.$queryRaw`SELECT id FROM agents WHERE id = ${found.agent.id} AND "workspaceId" = ${workspaceId} FOR UPDATE`;
  const { agent, version } = await getAgentRow(tx, workspaceId, found.agent.id);
  if (agent.archivedAt) throw conflict("The agent is archived. Restore it before you change it.");

  const next = await nextVersion(tx, ctx, agent.id, version, input);
  const budgets = input.budgets ?? {};
  const updated = await tx.agent.update({
    where: { id_workspaceId: { id: agent.id, workspaceId } },
    data: {
      updatedAt: now(),
      currentVersionId: next.id,
      ...(input.name === undefined ? {} : { name: input.name }),
      ...(input.description === undefined ? {} : { description: input.description }),
      ...(budgets.dailyMicroUsd === undefined ? {} : { dailyBudgetMicroUsd: toBigInt(budgets.dailyMicroUsd) }),
      ...(budgets.monthlyMicroUsd === undefined ? {} : { monthlyBudgetMicroUsd: toBigInt(budgets.monthlyMicroUsd) }),
    },
    select: agentSelect,
  });
  const isNewVersion = next.id !== version.id;
  await recordAudit(tx, ctx, {
    action: isNewVersion ? "agent.version-created" : "agent.updated",
    target: { type: "agent", id: agent.id },
    summary: isNewVersion ? `Saved version ${next.number} of ${updated.name}` : `Changed ${updated.name}`,
    facts: { fields: Object.keys(input), version: next.number },
  });
  return toAgentDto(updated, next);
}

const toBigInt = (amount: number | null): bigint | null => (amount === null ? null : BigInt(amount));

async function nextVersion(
  tx: Tx,
  ctx: WorkspaceContext,
  agentId: string,
  current: VersionRow,
  input: UpdateAgentInput,
): Promise<VersionRow> {
  const before = toVersionDto(current);
  const settings = {
    name: input.name ?? before.name,
    instructions: input.instructions ?? before.instructions,
    variables: input.variables ?? before.variables,
    modelTier: input.modelTier === undefined ? before.modelTier : input.modelTier,
    model: input.model === undefined ? before.model : input.model,
    tools: input.tools ?? before.tools,
    autonomy: input.autonomy ?? before.autonomy,
    runBudgetMicroUsd:
      input.budgets?.perRunMicroUsd === undefined ? before.runBudgetMicroUsd : input.budgets.perRunMicroUsd,
    limits: input.limits ?? before.limits,
    knowledgeBaseIds: input.knowledgeBaseIds ?? before.knowledgeBaseIds,
  };
  if (settings.model) settings.modelTier = null;
  else settings.modelTier ??= "standard";
  settings.tools = await checkAgentSettings(tx, ctx.workspaceId, settings);
  const { id: _id, number: _number, note: _note, createdById: _by, createdAt: _at, ...same } = before;
  if (canonicalJson(same) === canonicalJson(settings)) return current;

  const last = await tx.agentVersion.aggregate({
    where: { agentId, workspaceId: ctx.workspaceId },
    _max: { number: true },
  });
  return tx.agentVersion.create({
    data: {
      id: newId("agentVersion"),
      workspaceId: ctx.workspaceId,
      agentId,
      number: (last._max.number ?? 0) + 1,
      ...settings,
      tools: settings.tools as object[],
      runBudgetMicroUsd: toBigInt(settings.runBudgetMicroUsd),
      note: input.note ?? "",
      createdById: actorId(ctx),
      createdAt: now(),
    },
    select: versionSelect,
  });
}
