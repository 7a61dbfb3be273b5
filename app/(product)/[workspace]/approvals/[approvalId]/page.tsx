import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IdChip } from "@/components/patterns/id-chip";
import { PageShell } from "@/components/patterns/page-shell";
import { BreadcrumbTitle } from "@/components/shell/breadcrumb";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { getApproval } from "@/lib/approvals/list-approvals";
import { AppError } from "@/lib/core/errors";
import { loadEvidence, toApprovalView } from "../_parts/approval-view";
import { EvidencePanel } from "../_parts/evidence-panel";
import { SingleApproval } from "./single-approval";

export const metadata: Metadata = { title: "Approval" };

type ApprovalPageProps = { params: Promise<{ workspace: string; approvalId: string }> };

export default async function ApprovalPage({ params }: ApprovalPageProps) {
  const { workspace, approvalId } = await params;
  const ctx = await requireWorkspace(workspace);
  if (!ctx.can("approvals:read")) notFound();
  const approval = await getApproval(ctx, approvalId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  });
  const evidence = await loadEvidence(ctx, approval.runId);
  return (
    <PageShell
      title="Approval"
      description={`Asked by ${approval.agentName}.`}
      width="content"
      actions={<IdChip id={approval.id} label="approval id" />}
    >
      <BreadcrumbTitle title={approval.summary.slice(0, 60)} />
      <SingleApproval
        slug={ctx.workspaceSlug}
        view={toApprovalView(ctx, approval)}
        canDecide={ctx.can("approvals:decide")}
        evidence={
          evidence ? <EvidencePanel evidence={evidence} runId={approval.runId} slug={ctx.workspaceSlug} /> : null
        }
      />
    </PageShell>
  );
}
