import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import { hmacSha256Hex, sha256Hex } from "@/lib/core/crypto";
import { newId } from "@/lib/core/ids";
import { sealerFor } from "@/lib/core/workspace-keys";
import { roleWords } from "@/lib/governance/approver-schema";
import { linkTo } from "@/lib/mail/link-to";
import { sendMail } from "@/lib/mail/send-mail";
import { approvalRequestMail } from "@/lib/mail/templates/approval-request";
import { approvalSelect, loadApprovalPeople, toApprovalDto } from "./approval-select";

const maxApprovers = 50;

/**
 * Mails those whose yes would count, each with a link of their own; where nobody holds a role that is needed, everyone who
 * may answer, since they can reject and see what is missing. The link's secret follows from the approval and the person, so
 * that a repeat sends the same link and not a second one. Sends nothing once the approval was answered.
 */
export async function notifyApprovers(ctx: WorkspaceContext, approvalId: string): Promise<{ notified: number }> {
  ctx.require("approvals:read");
  const { workspaceId } = ctx;
  const sealer = await sealerFor(workspaceId);
  const found = await inWorkspace(ctx, async (tx) => {
    const row = await tx.approval.findFirst({
      where: { id: approvalId, workspaceId, status: "pending" },
      select: approvalSelect,
    });
    return row ? { row, people: await loadApprovalPeople(tx, [row]) } : null;
  });
  if (!found) return { notified: 0 };
  const { row, people } = found;
  const approval = toApprovalDto(row, sealer, people);
  const counting = new Set(approval.waitsFor?.who.map(({ userId }) => userId));
  const approvers = people.approvers
    .filter(({ userId }) => counting.size === 0 || counting.has(userId))
    .slice(0, maxApprovers);
  for (const { userId, email, roles } of approvers) {
    const token = hmacSha256Hex(sealer.deriveKey("approval-links"), `${approvalId}:${userId}`);
    await inWorkspace(ctx, (tx) =>
      tx.approvalLink.createMany({
        data: [
          {
            id: newId("approvalLink"),
            workspaceId,
            approvalId,
            userId,
            tokenHash: sha256Hex(token),
            createdAt: now(),
            expiresAt: row.expiresAt,
          },
        ],
        skipDuplicates: true,
      }),
    );
    await sendMail({
      to: email,
      idempotencyKey: `approval:${approvalId}:${userId}`,
      ...approvalRequestMail({
        agent: approval.agentName,
        workspace: ctx.workspaceName,
        summary: approval.summary,
        rule: approval.reasons[0]?.title ?? "Ask a person",
        url: linkTo(`/approve/${token}`),
        // That one is an approver goes without saying.
        roles:
          counting.size === 0
            ? null
            : approval.approverRoles.filter((role) => role !== "approver" && roles.includes(role)).map(roleWords),
        expires: row.expiresAt.toISOString().slice(0, 16).replace("T", " "),
      }),
    });
  }
  return { notified: approvers.length };
}
