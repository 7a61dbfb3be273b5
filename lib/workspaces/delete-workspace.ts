import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { membershipContextIn } from "@/lib/access/membership-in-transaction";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { day, inFuture, now } from "@/lib/core/clock";
import { systemDb } from "@/lib/core/db";
import { AppError, forbidden, invalidInput, notFound } from "@/lib/core/errors";
import { lockWorkspace } from "./internal/lock-workspace";

export const graceDays = 7;

/**
 * Closes the workspace at once for everybody, its API keys and its jobs, and erases it after seven days; until then an
 * owner can restore it. The slug must be typed out.
 */
export async function deleteWorkspace(
  ctx: WorkspaceContext,
  input: { confirmation: string },
): Promise<{ purgeAt: Date }> {
  ctx.require("workspace:delete");
  if (input.confirmation.trim() !== ctx.workspaceSlug) {
    throw invalidInput(`Type ${ctx.workspaceSlug} to confirm.`, { confirmation: [`is not ${ctx.workspaceSlug}`] });
  }
  const purgeAt = inFuture(graceDays * day);
  await inWorkspace(ctx, async (tx) => {
    await lockWorkspace(tx, ctx.workspaceId);
    await tx.workspace.update({
      where: { id: ctx.workspaceId },
      data: { deletedAt: now(), purgeAt },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      action: "workspace.deleted",
      target: { type: "workspace", id: ctx.workspaceId },
      summary: `Deleted the workspace ${ctx.workspaceName}`,
      facts: { purgeAt: purgeAt.toISOString() },
    });
  });
  return { purgeAt };
}

/**
 * Opens a deleted workspace again, with everything that was in it. For its owners, until it is erased. A workspace that
 * is open stays as it is. Throws `not_found` for anybody else's and `gone` after the grace period.
 */
export async function restoreWorkspace(
  user: { id: string; email: string },
  workspaceId: string,
  request: { requestId: string | null; ip: string | null } = { requestId: null, ip: null },
): Promise<{ slug: string }> {
  return systemDb().$transaction(async (tx) => {
    const ctx = await membershipContextIn(tx, user, workspaceId, request);
    if (ctx.role !== "owner") throw forbidden("workspace:delete");
    const row = await tx.workspace.findUnique({ where: { id: workspaceId }, select: { deletedAt: true } });
    if (!row) throw notFound("workspace", workspaceId);
    if (row.deletedAt === null) return { slug: ctx.workspaceSlug };
    const restored = await tx.workspace.updateMany({
      where: { id: workspaceId, deletedAt: { not: null }, purgeAt: { gt: now() } },
      data: { deletedAt: null, purgeAt: null },
    });
    if (restored.count !== 1) throw new AppError("gone", "The grace period is over; this workspace is being erased.");
    await recordAudit(tx, ctx, {
      action: "workspace.restored",
      target: { type: "workspace", id: workspaceId },
      summary: `Restored the workspace ${ctx.workspaceName}`,
    });
    return { slug: ctx.workspaceSlug };
  });
}
