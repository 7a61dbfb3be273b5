import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { isRole, roleTable } from "@/lib/access/permissions";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import { hmacSha256Hex, sha256Hex } from "@/lib/core/crypto";
import { newId } from "@/lib/core/ids";
import { sealerFor } from "@/lib/core/workspace-keys";
import { linkTo } from "@/lib/mail/link-to";
import { sendMail } from "@/lib/mail/send-mail";
import { approvalRequestMail } from "@/lib/mail/templates/approval-request";
import { approvalSelect, toApprovalDto } from "./approval-select";

const maxApprovers = 50;

/**
 * Mails everyone who may answer, each with a link of their own. The link's secret follows from the approval and the
 * person, so that a repeat sends the same link and not a second one. Sends nothing once the approval was answered.
 */
export async function notifyApprovers(ctx: WorkspaceContext, approvalId: string): Promise<{ notified: number }> {
  ctx.require("approvals:read");
  const { workspaceId } = ctx;
  const sealer = await sealerFor(workspaceId);
  const { row, members } = await inWorkspace(ctx, async (tx) => ({
    row: await tx.approval.findFirst({
      where: { id: approvalId, workspaceId, status: "pending" },
      select: approvalSelect,
    }),
    members: await tx.member.findMany({
      where: { workspaceId },
      select: { role: true, user: { select: { id: true, email: true } } },
      orderBy: { createdAt: "asc" },
      take: 500,
    }),
  }));
  if (!row) return { notified: 0 };
  const approval = toApprovalDto(row, sealer, null);
  const approvers = members
    .filter(({ role }) => isRole(role) && roleTable[role].permissions.includes("approvals:decide"))
    .slice(0, maxApprovers);
  for (const { user } of approvers) {
    const token = hmacSha256Hex(sealer.deriveKey("approval-links"), `${approvalId}:${user.id}`);
    await inWorkspace(ctx, (tx) =>
      tx.approvalLink.createMany({
        data: [
          {
            id: newId("approvalLink"),
            workspaceId,
            approvalId,
            userId: user.id,
            tokenHash: sha256Hex(token),
            createdAt: now(),
            expiresAt: row.expiresAt,
          },
        ],
        skipDuplicates: true,
      }),
    );
    await sendMail({
      to: user.email,
      idempotencyKey: `approval:${approvalId}:${user.id}`,
      ...approvalRequestMail({
        agent: approval.agentName,
        workspace: ctx.workspaceName,
        summary: approval.summary,
        rule: approval.reasons[0]?.title ?? "Ask a person",
        url: linkTo(`/approve/${token}`),
        expires: row.expiresAt.toISOString().slice(0, 16).replace("T", " "),
      }),
    });
  }
  return { notified: approvers.length };
}
