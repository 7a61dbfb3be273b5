import "server-only";
import { actingUserId, actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { getAgentRow } from "@/lib/agents/find-agent-row";
import { toVersionDto } from "@/lib/agents/agent-select";
import { renderInstructions } from "@/lib/agents/render-instructions";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { conflict, limitExceeded, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { lockName } from "@/lib/core/lock-name";
import { enqueue } from "@/lib/core/outbox";
import type { Sealer } from "@/lib/core/workspace-keys";
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
 * Writes an accepted run in the caller's transaction, with its audit entry and the event that starts it.
 * Throws as `requestRun`. For a run in a conversation the caller holds its lock (`lockIdleThread`).
 */
export async function insertRun(
  tx: Tx,
  ctx: WorkspaceContext,
  sealer: Sealer,
  input: RequestRunInput,
): Promise<RunDto> {
  const { workspaceId } = ctx;
  const { agent, version } = await getAgentRow(tx, workspaceId, input.agent);
  if (agent.archivedAt) throw conflict("The agent is archived and takes no new work.");
  const settings = { ...toVersionDto(version), ...input.overrides };
  renderInstructions(settings.instructions, settings.variables, input.variables);
  await requireReadyDocuments(tx, workspaceId, input.documents);
  const isTainted = input.threadId ? await isThreadTainted(tx, workspaceId, input.threadId, agent.id) : false;
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
      isTainted,
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
  await appendRunEvent(tx, workspaceId, runId, {
    type: "run.status",
    status: "queued",
    stopReason: null,
    costMicroUsd: 0,
  });
  await enqueue(tx, runRequested.create({ workspaceId, runId }), workspaceId);
  await recordAudit(tx, ctx, {
    action: "run.requested",
    target: { type: "run", id: runId },
    summary: `Started a run of ${agent.name}`,
    facts: { agentId: agent.id, version: version.number, trigger: input.trigger },
    evidence: { task: input.input, variables: input.variables },
  });
  return toRunDto(row, sealer, ctx.workspaceSlug);
}

function smallest(asked: number | undefined, ofAgent: bigint | null): bigint | null {
  if (asked === undefined) return ofAgent;
  return ofAgent !== null && ofAgent < BigInt(asked) ? ofAgent : BigInt(asked);
}

async function requireReadyDocuments(tx: Tx, workspaceId: string, documents: readonly string[]): Promise<void> {
  const ids = [...new Set(documents)];
  if (ids.length === 0) return;
  const rows = await tx.document.findMany({
    where: { workspaceId, id: { in: ids } },
    select: { id: true, status: true },
  });
  const missing = ids.find((id) => !rows.some((row) => row.id === id));
  if (missing) throw notFound("document", missing);
  const unready = rows.find((row) => row.status !== "ready");
  if (unready) throw conflict(`The document ${unready.id} is ${unready.status}, not ready.`);
}

/** What earlier answers quoted from documents and pages is in the history, so a taint stays with the conversation. */
async function isThreadTainted(tx: Tx, workspaceId: string, threadId: string, agentId: string): Promise<boolean> {
  const thread = await tx.thread.findFirst({ where: { id: threadId, workspaceId }, select: { agentId: true } });
  if (!thread) throw notFound("thread", threadId);
  if (thread.agentId !== agentId) throw conflict("This conversation is with another agent.");
  const tainted = await tx.run.findFirst({ where: { workspaceId, threadId, isTainted: true }, select: { id: true } });
  return tainted !== null;
}

async function requireCapacity(tx: Tx, workspaceId: string): Promise<void> {
  // Counted under a lock, so that two requests cannot both take the last place.
  await lockName(tx, `runs:${workspaceId}`);
  const entitlements = await getEntitlementsIn(tx, workspaceId);
  if (entitlements.limits.runsPerMonth !== null) {
    const monthStart = new Date(Date.UTC(now().getUTCFullYear(), now().getUTCMonth(), 1));
    const runs = await tx.run.count({ where: { workspaceId, createdAt: { gte: monthStart } } });
    requireLimit(entitlements, "runsPerMonth", runs);
  }
  const open = await tx.run.count({ where: { workspaceId, status: { in: ["queued", "running", "waiting"] } } });
  if (open < maxOpenRuns) return;
  throw limitExceeded(
    "quota_exceeded",
    `There are already ${open} unfinished runs. Wait for some to end, or cancel them.`,
    {
      limit: "openRuns",
      scope: "workspace",
      spent: String(open),
      max: String(maxOpenRuns),
      resetsAt: null,
      liftedBy: "finishing or cancelling runs",
    },
  );
}
