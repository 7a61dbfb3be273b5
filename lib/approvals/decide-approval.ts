import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { actingUserId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { AppError, conflict, invalidInput, notFound } from "@/lib/core/errors";
import { enqueue } from "@/lib/core/outbox";
import { sealerFor } from "@/lib/core/workspace-keys";
import { joinWords } from "@/lib/core/join-words";
import { approvalDigest } from "@/lib/governance/approval-digest";
import { loadApprovers } from "@/lib/governance/load-approvers";
import { ToolError } from "@/lib/tools/tool-error";
import { findTool } from "@/lib/tools/tool-registry";
import { approvalPlaces, approvalSelect, describeApproval, type ApprovalRow } from "./approval-select";
import { approvalDecided } from "./events";
import type { ApprovalDto, ApprovalWaitsFor, DecideApprovalBody } from "./schema";
import { isSettled, waitsFor } from "./waits-for";

export type DecideVia = "web" | "api" | "email";

/**
 * Answers an approval, each person once. A rejection settles it; a yes settles it when every approval role that was asked
 * for and enough people have said so, and until then counts towards it. The same answer again gives the first one back;
 * another answer is a `conflict`. Edited arguments are checked against the tool's schema and the approval is bound to them;
 * they need an approval that this one answer settles, so that nobody approves what they did not see.
 * Throws `not_found`, `forbidden` (a yes that would count for nothing), `conflict`, `gone` (expired) or `invalid_input`.
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
    const userId = actingUserId(ctx);
    const wanted = input.decision === "approve" ? "approved" : "rejected";
    if (row.status === wanted && isSameAnswer(row, userId, input)) return describeApproval(tx, row, sealer);
    if (row.status === "expired" || (row.status === "pending" && row.expiresAt <= now())) {
      throw new AppError("gone", "This approval has expired; the run has stopped.");
    }
    if (row.status !== "pending") throw conflict(`This was already ${row.status}.`, { status: row.status });

    const edited = input.arguments === undefined ? null : checkArguments(row.toolName, input.arguments);
    const digest = edited ? digestOf(row, edited) : row.digest;
    if (wanted === "approved") {
      const known = await describeApproval(tx, row, sealer);
      const isRepeat = row.answers.some((answer) => answer.userId === userId && answer.digest === digest);
      if (isRepeat && known.waitsFor && !isSettled(known.waitsFor)) return known;
      const left = await addAnswer(tx, row, { userId, via: input.via, digest, isEdited: edited !== null });
      if (!isSettled(left)) {
        await recordAudit(tx, ctx, {
          action: "approval.counted",
          target: { type: "approval", id: row.id },
          summary: `Approved the use of ${row.toolName}; others still have to`,
          facts: { runId: row.runId, toolName: row.toolName, digest, via: input.via, missing: left.roles },
        });
        return describeApproval(tx, await readAgain(tx, row), sealer);
      }
    }
    await tx.approval.update({
      where: { id_workspaceId: { id: row.id, workspaceId } },
      data: {
        status: wanted,
        digest,
        decidedById: userId,
        decidedVia: input.via,
        decidedAt: now(),
        decisionReason: input.reason ?? null,
        editedSealed: edited ? sealer.sealJson(edited, approvalPlaces.edited(row.id)) : null,
      },
      select: { id: true },
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
    return describeApproval(tx, await readAgain(tx, row), sealer);
  });
}

type NewAnswer = { userId: string | null; via: DecideVia; digest: string; isEdited: boolean };

/** Writes a yes, and answers what is missing after it. Throws where it would count for nothing. */
async function addAnswer(tx: Tx, row: ApprovalRow, answer: NewAnswer): Promise<ApprovalWaitsFor> {
  const { workspaceId, id: approvalId } = row;
  const { userId, via, digest, isEdited } = answer;
  const approvers = await loadApprovers(tx, workspaceId);
  const before = waitsFor({ ...row, digest }, row.answers, approvers);
  if (userId === null || !before.who.some((approver) => approver.userId === userId)) throw wouldNotCount(before);
  const answeredAt = now();
  const left = waitsFor({ ...row, digest }, [...row.answers, { userId, digest }], approvers);
  if (isEdited && (row.answers.length > 0 || !isSettled(left))) {
    throw invalidInput(
      "More than one person has to approve this, so the arguments cannot be changed. Reject it instead.",
      {
        arguments: ["cannot be changed where several people approve"],
      },
    );
  }
  await tx.approvalAnswer.upsert({
    where: { workspaceId_approvalId_userId: { workspaceId, approvalId, userId } },
    create: { workspaceId, approvalId, userId, via, digest, answeredAt },
    update: { via, digest, answeredAt },
    select: { userId: true },
  });
  return left;
}

function wouldNotCount({ roles, who }: ApprovalWaitsFor): AppError {
  const needed = roles.length > 0 ? ` It needs ${joinWords(roles, "and")}.` : "";
  const names = who.slice(0, 5).map(({ name }) => name);
  const can =
    names.length > 0 ? ` ${joinWords(names, "and")} can approve it.` : " Nobody in this workspace holds that role.";
  return new AppError("forbidden", `Your approval would not count.${needed}${can} You may reject it.`, {
    details: { missingRoles: [...roles] },
  });
}

function readAgain(tx: Tx, { id, workspaceId }: ApprovalRow): Promise<ApprovalRow> {
  return tx.approval.findFirstOrThrow({ where: { id, workspaceId }, select: approvalSelect });
}

const digestOf = (row: ApprovalRow, args: Record<string, unknown>): string =>
  approvalDigest({ tool: row.toolName, args, policySetVersion: row.policySetVersion });

/** Whether an answer that came again is of the same person and asks for the very arguments of the first time. */
function isSameAnswer(row: ApprovalRow, userId: string | null, { arguments: args }: DecideApprovalBody): boolean {
  if (row.decidedById !== userId && !row.answers.some((answer) => answer.userId === userId)) return false;
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
