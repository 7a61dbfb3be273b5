"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { decideApproval } from "@/lib/approvals/decide-approval";
import { getApproval } from "@/lib/approvals/list-approvals";
import { decideApprovalBody } from "@/lib/approvals/schema";
import { workspaceAction } from "@/lib/http/workspace-action";
import { loadEvidence, toApprovalView } from "./_parts/approval-view";

const approvalIdInput = z.strictObject({ approvalId: z.string().min(1).max(64) });
const decideInput = approvalIdInput.extend({ answer: decideApprovalBody });

export const decideApprovalAction = workspaceAction(decideInput, async (ctx, { approvalId, answer }) => {
  const approval = await decideApproval(ctx, { ...answer, approvalId, via: "web" });
  // The count in the navigation is the layout's.
  revalidatePath(`/${ctx.workspaceSlug}`, "layout");
  return approval;
});

export const approvalViewAction = workspaceAction(approvalIdInput, async (ctx, { approvalId }) =>
  toApprovalView(ctx, await getApproval(ctx, approvalId)),
);

export const approvalEvidenceAction = workspaceAction(approvalIdInput, async (ctx, { approvalId }) => {
  const { runId } = await getApproval(ctx, approvalId);
  return loadEvidence(ctx, runId);
});
