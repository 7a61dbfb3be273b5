import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { notFound } from "@/lib/core/errors";
import { afterCursor, decodeCursor, toPage } from "@/lib/core/page";
import type { Page } from "@/lib/core/page-schema";
import { sealerFor } from "@/lib/core/workspace-keys";
import { approvalSelect, describeApproval, loadApprovalPeople, toApprovalDto } from "./approval-select";
import type { ApprovalDto, ApprovalListQuery } from "./schema";

/** Approvals, newest first; by default those that wait for a person. */
export async function listApprovals(ctx: WorkspaceContext, query: ApprovalListQuery): Promise<Page<ApprovalDto>> {
  ctx.require("approvals:read");
  const { workspaceId } = ctx;
  const sealer = await sealerFor(workspaceId);
  return inWorkspace(ctx, async (tx) => {
    const rows = await tx.approval.findMany({
      where: {
        workspaceId,
        ...(query.status === "all" ? {} : { status: query.status }),
        ...(query.runId ? { runId: query.runId } : {}),
        AND: afterCursor(decodeCursor(query.cursor)),
      },
      select: approvalSelect,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: query.limit + 1,
    });
    const people = await loadApprovalPeople(tx, rows);
    return toPage(rows, query.limit, (row) => toApprovalDto(row, sealer, people));
  });
}

/** One approval. Throws `not_found`. */
export async function getApproval(ctx: WorkspaceContext, approvalId: string): Promise<ApprovalDto> {
  ctx.require("approvals:read");
  const { workspaceId } = ctx;
  const sealer = await sealerFor(workspaceId);
  return inWorkspace(ctx, async (tx) => {
    const row = await tx.approval.findFirst({ where: { id: approvalId, workspaceId }, select: approvalSelect });
    if (!row) throw notFound("approval", approvalId);
    return describeApproval(tx, row, sealer);
  });
}

/** How many wait for a person; for the badge in the navigation. */
export async function countPendingApprovals(ctx: WorkspaceContext): Promise<number> {
  if (!ctx.can("approvals:read")) return 0;
  return inWorkspace(ctx, (tx) => tx.approval.count({ where: { workspaceId: ctx.workspaceId, status: "pending" } }));
}
