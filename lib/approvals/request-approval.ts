import "server-only";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { inFuture, now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { enqueue } from "@/lib/core/outbox";
import { storableText } from "@/lib/core/storable-text";
import type { Sealer } from "@/lib/core/workspace-keys";
import type { ApprovalObligation, DecisionReason } from "@/lib/governance/decision";
import { approvalPlaces } from "./approval-select";
import { approvalRequested } from "./events";

type ApprovalRequest = {
  runId: string;
  stepId: string;
  agentId: string;
  toolName: string;
  summary: string;
  risk: string;
  arguments: unknown;
  digest: string;
  policySetVersion: string;
  obligation: ApprovalObligation;
  reasons: readonly DecisionReason[];
  requestedById: string | null;
};

/** Writes the question that a step waits on, in the caller's transaction; returns its id and when it expires. */
export async function requestApproval(
  tx: Tx,
  ctx: WorkspaceContext,
  sealer: Sealer,
  request: ApprovalRequest,
): Promise<{ approvalId: string; expiresAt: Date }> {
  const id = newId("approval");
  const expiresAt = inFuture(request.obligation.expiresInMs);
  await tx.approval.create({
    data: {
      id,
      workspaceId: ctx.workspaceId,
      runId: request.runId,
      stepId: request.stepId,
      agentId: request.agentId,
      toolName: request.toolName,
      summary: storableText(request.summary, 1_000),
      risk: request.risk,
      status: "pending",
      digest: request.digest,
      policySetVersion: request.policySetVersion,
      reasons: request.reasons.map(({ policyId, pack, title, rationale }) => ({ policyId, pack, title, rationale })),
      argumentsSealed: sealer.sealJson(request.arguments, approvalPlaces.arguments(id)),
      approverRoles: [...request.obligation.roles],
      approvalsNeeded: request.obligation.approvalsNeeded,
      requestedById: request.requestedById,
      createdAt: now(),
      expiresAt,
    },
    select: { id: true },
  });
  await enqueue(
    tx,
    approvalRequested.create({ workspaceId: ctx.workspaceId, runId: request.runId, approvalId: id }),
    ctx.workspaceId,
  );
  await recordAudit(tx, ctx, {
    action: "approval.requested",
    target: { type: "approval", id },
    summary: `Asked for approval to use ${request.toolName}`,
    facts: {
      runId: request.runId,
      toolName: request.toolName,
      digest: request.digest,
      approverRoles: request.obligation.roles,
      approvalsNeeded: request.obligation.approvalsNeeded,
      expiresAt: expiresAt.toISOString(),
    },
    evidence: { tool: request.toolName, arguments: request.arguments },
  });
  return { approvalId: id, expiresAt };
}
