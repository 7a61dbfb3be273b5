import "server-only";
import { findMembershipContext } from "@/lib/access/membership-context";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import { sha256Hex } from "@/lib/core/crypto";
import { systemDb } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { decideApproval } from "./decide-approval";
import { getApproval } from "./list-approvals";
import type { ApprovalDto, DecideApprovalBody } from "./schema";

type OpenLink = { ctx: WorkspaceContext; linkId: string; approval: ApprovalDto };

/**
 * What a link in a mail leads to, with the rights that its person has today: who lost the role or left cannot use an old
 * mail. Opening changes nothing, so that mail scanners do no harm. Throws `gone` for an unknown, used or expired link.
 */
export async function openApprovalLink(
  token: string,
  request: { requestId: string | null; ip: string | null },
): Promise<OpenLink> {
  const gone = new AppError("gone", "This link was used, has expired, or is not complete.");
  if (!/^[0-9a-f]{64}$/.test(token)) throw gone;
  const link = await systemDb().approvalLink.findUnique({ where: { tokenHash: sha256Hex(token) } });
  if (!link || link.usedAt || link.expiresAt <= now()) throw gone;
  const user = await systemDb().user.findUnique({ where: { id: link.userId }, select: { id: true, email: true } });
  const ctx = user ? await findMembershipContext(user, { id: link.workspaceId }, request) : null;
  if (!ctx?.can("approvals:decide")) throw gone;
  return { ctx, linkId: link.id, approval: await getApproval(ctx, link.approvalId) };
}

/**
 * Answers the approval behind a link and uses the link up: of two at the same moment one wins. An answer that is not
 * taken (arguments that are not valid) leaves the link as it was. Throws as `decideApproval`.
 */
export async function decideByLink(
  token: string,
  input: DecideApprovalBody,
  request: { requestId: string | null; ip: string | null },
): Promise<ApprovalDto> {
  const { ctx, linkId, approval } = await openApprovalLink(token, request);
  const { count } = await systemDb().approvalLink.updateMany({
    where: { id: linkId, workspaceId: ctx.workspaceId, usedAt: null },
    data: { usedAt: now() },
  });
  if (count === 0) throw new AppError("gone", "This link was used already.");
  try {
    return await decideApproval(ctx, { ...input, approvalId: approval.id, via: "email" });
  } catch (error) {
    await systemDb().approvalLink.updateMany({
      where: { id: linkId, workspaceId: ctx.workspaceId },
      data: { usedAt: null },
    });
    throw error;
  }
}
