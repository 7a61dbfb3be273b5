import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { listApprovals } from "@/lib/approvals/list-approvals";
import { approvalListQuery } from "@/lib/approvals/schema";
import { AppError } from "@/lib/core/errors";
import { getRun } from "@/lib/runs/get-run";
import { listRunSteps } from "@/lib/runs/list-run-steps";
import { isFinished } from "@/lib/runs/state";
import { toApprovalView } from "../../approvals/_parts/approval-view";
import { RunView } from "./run-view";

type RunPageProps = {
  params: Promise<{ workspace: string; runId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The run for page and title: one query for both. A foreign id, a missing one and a missing right are the same. */
const loadRun = cache(async (workspace: string, runId: string) => {
  const ctx = await requireWorkspace(workspace);
  if (!ctx.can("runs:read")) notFound();
  const run = await getRun(ctx, runId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  });
  return { ctx, run };
});

export async function generateMetadata({ params }: RunPageProps): Promise<Metadata> {
  const { workspace, runId } = await params;
  const { run } = await loadRun(workspace, runId);
  return { title: run.title.slice(0, 60) };
}

export default async function RunPage({ params, searchParams }: RunPageProps) {
  const { workspace, runId } = await params;
  const { ctx, run } = await loadRun(workspace, runId);
  const { step } = await searchParams;
  const seeApprovals = ctx.can("approvals:read");
  const [steps, approvals] = await Promise.all([
    listRunSteps(ctx, runId),
    seeApprovals && !isFinished(run.status) ? listApprovals(ctx, approvalListQuery.parse({ runId, limit: 100 })) : null,
  ]);
  return (
    <RunView
      key={run.id}
      slug={ctx.workspaceSlug}
      run={run}
      steps={steps.items}
      approvals={approvals?.items.map((approval) => toApprovalView(ctx, approval)) ?? []}
      can={{ start: ctx.can("runs:write"), seeApprovals, decide: ctx.can("approvals:decide") }}
      startStep={typeof step === "string" ? step : null}
    />
  );
}
