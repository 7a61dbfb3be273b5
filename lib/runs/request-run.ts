import "server-only";
import { actingUserId, actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { inWorkspace } from "@/lib/access/in-workspace";
import { getAgentRow } from "@/lib/agents/find-agent-row";
import { toVersionDto } from "@/lib/agents/agent-select";
import { renderInstructions } from "@/lib/agents/render-instructions";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { conflict, invalidInput, limitExceeded, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { enqueue } from "@/lib/core/outbox";
import { sealerFor, type Sealer } from "@/lib/core/workspace-keys";
import { getEntitlementsIn } from "@/lib/entitlements/get-entitlements";
import { requireLimit } from "@/lib/entitlements/require-limit";
import { appendRunEvent } from "./append-run-event";
import { runRequested } from "./events";
import { runPlaces, runSelect, toRunDto } from "./run-select";
import type { RequestRunInput, RunDto } from "./schema";

const titleLength = 120;
/** Accepted but unfinished runs per workspace: beyond it callers should slow down instead of piling up work. */
const maxOpenRuns = 1_000;

/**
 * Accepts a run: the one way in for the UI, the API, threads and schedules. The run, its audit entry and the event that
 * starts it commit together, so that an accepted run is executed even if this process dies at once.
 * Throws `not_found`, `invalid_input`, `conflict` (archived agent) or `quota_exceeded`.
 */
export async function requestRun(ctx: WorkspaceContext, input: RequestRunInput): Promise<RunDto> {
  ctx.require("runs:write");
  if (input.overrides) ctx.require("agents:write");
  const sealer = await sealerFor(ctx.workspaceId);
  return inWorkspace(ctx, (tx) => insertRun(tx, ctx, sealer, input));
}

/** The same inside a transaction that the caller has (a message that starts a run). */
export async function insertRun(tx: Tx, ctx: WorkspaceContext, sealer: Sealer, input: RequestRunInput): Promise<RunDto> {
  const { workspaceId } = ctx;
  const { agent, version } = await getAgentRow(tx, workspaceId, input.agent);
  if (agent.archivedAt) throw conflict("The agent is archived and takes no new work.");
  const settings = { ...toVersionDto(version), ...input.overrides };
  renderInstructions(settings.instructions, settings.variables, input.variables);
  await requireKnown(tx, workspaceId, input);
  await requireCapacity(tx, workspaceId);

  const runId = newId("run");
  const title = input.input.replace(/\s+/g, " ").slice(0, titleLength);
  const row = await tx.run.create({
    data: {
      id: runId,
      workspaceId,
      agentId: agent.id,
      agentVersionId: version.id,
      threadId: input.threadId ?? null,
      status: "queued",
      ...(input.overrides ? { overrides: input.overrides as object } : {}),
      variables: input.variables,
      documentIds: [...new Set(input.documents)],
      inputSealed: sealer.sealText(input.input, runPlaces.input(runId)),
      titleSealed: sealer.sealText(title, runPlaces.title(runId)),
      webhookUrlSealed: input.webhookUrl ? sealer.sealText(input.webhookUrl, runPlaces.webhookUrl(runId)) : null,
      trigger: input.trigger,
      requestedByType: ctx.principal.kind,
      requestedById: actorId(ctx),
      userId: actingUserId(ctx),
      apiKeyId: ctx.principal.kind === "apiKey" ? ctx.principal.apiKeyId : null,
      budgetMicroUsd: smallest(input.budgetMicroUsd, version.runBudgetMicroUsd),
      createdAt: now(),
    },
    select: runSelect,
  });
  await appendRunEvent(tx, workspaceId, runId, { type: "run.status", status: "queued", stopReason: null, costMicroUsd: 0 });
  await enqueue(tx, runRequested.create({ workspaceId, runId }), workspaceId);
  await recordAudit(tx, ctx, {
    action: "run.requested",
    target: { type: "run", id: runId },
    summary: `Started a run of ${agent.name}`,
    facts: { agentId: agent.id, version: version.number, trigger: input.trigger },
  });
  return toRunDto(row, sealer, ctx.workspaceSlug);
}

function smallest(asked: number | undefined, ofAgent: bigint | null): bigint | null {
  if (asked === undefined) return ofAgent;
  return ofAgent !== null && ofAgent < BigInt(asked) ? ofAgent : BigInt(asked);
}

async function requireKnown(tx: Tx, workspaceId: string, input: RequestRunInput): Promise<void> {
  const ids = [...new Set(input.documents)];
  if (ids.length > 0) {
    const rows = await tx.document.findMany({ where: { workspaceId, id: { in: ids } }, select: { id: true, status: true } });
    const missing = ids.find((id) => !rows.some((row) => row.id === id));
    if (missing) throw invalidInput(`There is no document ${missing}.`, { documents: ["does not exist"] });
    const unready = rows.find((row) => row.status !== "ready");
    if (unready) throw conflict(`The document ${unready.id} is ${unready.status}, not ready.`);
  }
  if (input.threadId) {
    const thread = await tx.thread.findFirst({ where: { id: input.threadId, workspaceId }, select: { id: true } });
    if (!thread) throw notFound("thread", input.threadId);
  }
}

async function requireCapacity(tx: Tx, workspaceId: string): Promise<void> {
  const monthStart = new Date(Date.UTC(now().getUTCFullYear(), now().getUTCMonth(), 1));
  const runs = await tx.run.count({ where: { workspaceId, createdAt: { gte: monthStart } } });
  requireLimit(await getEntitlementsIn(tx, workspaceId), "runsPerMonth", runs);
  const open = await tx.run.count({ where: { workspaceId, status: { in: ["queued", "running", "waiting"] } } });
  if (open < maxOpenRuns) return;
  throw limitExceeded("quota_exceeded", `There are already ${open} unfinished runs. Wait for some to end, or cancel them.`, {
    limit: "openRuns",
    scope: "workspace",
    spent: String(open),
    max: String(maxOpenRuns),
    resetsAt: null,
    liftedBy: "finishing or cancelling runs",
  });
}
