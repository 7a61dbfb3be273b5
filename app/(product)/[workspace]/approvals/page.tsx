import { Hand } from "lucide-react";
import type { Metadata } from "next";
import { EmptyState } from "@/components/patterns/empty-state";
import { PageShell } from "@/components/patterns/page-shell";
import { PaginationBar } from "@/components/patterns/pagination-bar";
import { requireWorkspace } from "@/lib/access/require-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { countPendingApprovals, listApprovals } from "@/lib/approvals/list-approvals";
import { approvalListQuery } from "@/lib/approvals/schema";
import { RefreshWhile } from "../runs/_parts/refresh-while";
import { ApprovalTabs } from "./_parts/approval-tabs";
import { toApprovalView } from "./_parts/approval-view";
import { DecidedTable } from "./_parts/decided-table";
import { approvalsPageQuery } from "./approvals-page-query";
import { Inbox } from "./inbox";

export const metadata: Metadata = { title: "Approvals" };

type ApprovalsPageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const description = "What agents may only do once a person has looked at it. The run waits until someone answers.";

export default async function ApprovalsPage({ params, searchParams }: ApprovalsPageProps) {
  const ctx = await requireWorkspace((await params).workspace);
  if (!ctx.can("approvals:read")) {
    return (
      <PageShell title="Approvals" description={description}>
        <EmptyState
          title="Approvals are not open to your role"
          description="They need the permission approvals:read. An owner or admin can change your role."
        />
      </PageShell>
    );
  }
  const query = approvalsPageQuery.parse(await searchParams);
  const pending = await countPendingApprovals(ctx);
  return (
    <PageShell title="Approvals" description={description}>
      <ApprovalTabs slug={ctx.workspaceSlug} active={query.tab} pending={pending} />
      {query.tab === "pending" ? (
        <Waiting ctx={ctx} cursor={query.cursor} startId={query.id ?? null} />
      ) : (
        <Answered ctx={ctx} cursor={query.cursor} status={query.status} />
      )}
    </PageShell>
  );
}

async function Waiting({
  ctx,
  cursor,
  startId,
}: {
  ctx: WorkspaceContext;
  cursor: string | undefined;
  startId: string | null;
}) {
  const page = await listApprovals(ctx, approvalListQuery.parse({ limit: 100, cursor }));
  const soonestFirst = page.items.toSorted((a, b) => a.expiresAt.localeCompare(b.expiresAt));
  return (
    <>
      <RefreshWhile active everyMs={8_000} />
      <Inbox
        slug={ctx.workspaceSlug}
        views={soonestFirst.map((approval) => toApprovalView(ctx, approval))}
        canDecide={ctx.can("approvals:decide")}
        startId={startId}
      />
      <PaginationBar nextCursor={page.nextCursor} shown={page.items.length} />
    </>
  );
}

async function Answered({
  ctx,
  cursor,
  status,
}: {
  ctx: WorkspaceContext;
  cursor: string | undefined;
  status: string | undefined;
}) {
  const page = await listApprovals(ctx, approvalListQuery.parse({ limit: 50, cursor, status: status ?? "all" }));
  const answered = page.items.filter((approval) => approval.status !== "pending");
  return (
    <>
      <DecidedTable
        slug={ctx.workspaceSlug}
        approvals={answered}
        empty={
          <EmptyState
            icon={Hand}
            title={status ? "No approval had this answer" : "Nothing was answered yet"}
            description="Each answer stays here with who gave it, when, why, and what was changed."
          />
        }
      />
      <PaginationBar nextCursor={page.nextCursor} shown={answered.length} />
    </>
  );
}
