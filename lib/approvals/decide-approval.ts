import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { actingUserId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { AppError, conflict, invalidInput, notFound } from "@/lib/core/errors";
import { enqueue } from "@/lib/core/outbox";
import { sealerFor } from "@/lib/core/workspace-keys";
import { approvalDigest } from "@/lib/governance/approval-digest";
import { ToolError } from "@/lib/tools/tool-error";
import { findTool } from "@/lib/tools/tool-registry";
import { approvalPlaces, approvalSelect, describeApproval, type ApprovalRow } from "./approval-select";
import { approvalDecided } from "./events";
import type { ApprovalDto, DecideApprovalBody } from "./schema";

export type DecideVia = "web" | "api" | "email";

/**
 * Answers an approval, once. The same answer again gives the first one back; another answer is a `conflict`.
 * Edited arguments are checked against the tool's schema and the approval is bound to them.
 * Throws `not_found`, `conflict`, `gone` (expired) or `invalid_input`.
 */
export async function decideApproval(
  ctx: WorkspaceContext,
  input: DecideApprovalBody & { approvalId: string; via: DecideVia },
): Promise<ApprovalDto> {
  ctx.require("approvals:decide");
  const { workspaceId } = ctx;
  const sealer = await sealerFor(workspaceId);
  return inWorkspace(ctx, async (tx) => {
    await tx.$queryRaw`SELECT id FROM approvals WHERE id = ${input.approvalId} AND "workspaceId" = ${workspaceId} FOR UPDATE`;
    const row = await tx.approval.findFirst({ where: { id: input.approvalId, workspaceId }, select: approvalSelect });
    if (!row) throw notFound("approval", input.approvalId);
    const wanted = input.decision === "approve" ? "approved" : "rejected";
    if (row.status === wanted && row.decidedById === actingUserId(ctx) && isSameAnswer(row, input.arguments)) {
      return describeApproval(tx, row, sealer);
    }
    if (row.status === "expired" || (row.status === "pending" && row.expiresAt <= now())) {
      throw new AppError("gone", "This approval has expired; the run has stopped.");
    }
    if (row.status !== "pending") throw conflict(`This was already ${row.status}.`, { status: row.status });

    const edited = input.arguments === undefined ? null : checkArguments(row.toolName, input.arguments);
    const digest = edited ? digestOf(row, edited) : row.digest;
    const updated = await tx.approval.update({
      where: { id_workspaceId: { id: row.id, workspaceId } },
      data: {
        status: wanted,
        digest,
        decidedById: actingUserId(ctx),
        decidedVia: input.via,
        decidedAt: now(),
        decisionReason: input.reason ?? null,
        editedSealed: edited ? sealer.sealJson(edited, approvalPlaces.edited(row.id)) : null,
      },
      select: approvalSelect,
    });
    await enqueue(tx, approvalDecided.create({ workspaceId, runId: row.runId, approvalId: row.id }), workspaceId);
    await recordAudit(tx, ctx, {
      action: `approval.${wanted}`,
      target: { type: "approval", id: row.id },
      summary: `${wanted === "approved" ? "Approved" : "Rejected"} the use of ${row.toolName}${edited ? " with changed arguments" : ""}`,
      facts: { runId: row.runId, toolName: row.toolName, digest, via: input.via, isEdited: edited !== null },
      evidence: {
        tool: row.toolName,
        arguments: edited ?? sealer.openJson(row.argumentsSealed, approvalPlaces.arguments(row.id)),
        ...(input.reason ? { reason: input.reason } : {}),
      },
    });
    return describeApproval(tx, updated, sealer);
  });
}

const digestOf = (row: ApprovalRow, args: Record<string, unknown>): string =>
  approvalDigest({ tool: row.toolName, args, policySetVersion: row.policySetVersion });

/** Whether an answer that came again asks for the very arguments of the first time. */
function isSameAnswer(row: ApprovalRow, args: Record<string, unknown> | undefined): boolean {
  if (args === undefined) return row.editedSealed === null;
  return row.editedSealed !== null && digestOf(row, checkArguments(row.toolName, args)) === row.digest;
}

function checkArguments(toolName: string, args: Record<string, unknown>): Record<string, unknown> {
  const tool = findTool(toolName);
  if (!tool) throw conflict("The tool no longer exists, so its arguments cannot be changed.");
  try {
    return tool.parseArguments(args);
  } catch (error) {
    if (error instanceof ToolError) throw invalidInput(error.message, { arguments: [error.message] });
    throw error;
  }
}
