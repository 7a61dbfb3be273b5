import type { Metadata } from "next";
import { Money } from "@/components/patterns/money";
import { PageShell } from "@/components/patterns/page-shell";
import { StatCard } from "@/components/patterns/stat-card";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { isFinished } from "@/lib/runs/state";
import { Checklist } from "./_home/checklist";
import { loadHome } from "./_home/load-home";
import { PendingList } from "./_home/pending-list";
import { RecentRuns } from "./_home/recent-runs";
import { StartWork } from "./_home/start-work";
import { RefreshWhile } from "./runs/_parts/refresh-while";

export const metadata: Metadata = { title: "Home" };

type HomePageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function HomePage({ params, searchParams }: HomePageProps) {
  const ctx = await requireWorkspace((await params).workspace);
  const { start } = await searchParams;
  const slug = ctx.workspaceSlug;
  const home = await loadHome(ctx);
  const { runs, approvals, spend } = home;
  const startId = typeof start === "string" ? start : null;

  return (
    <PageShell
      title={ctx.can("runs:write") ? "What should be done?" : ctx.workspaceName}
      description={
        ctx.can("runs:write")
          ? "Give an agent a task. It works under your policies, asks where a person must decide, and shows what it cost."
          : undefined
      }
      className="mx-auto max-w-[1400px]"
    >
      <RefreshWhile
        active={home.isPreparing || (runs?.some(({ status }) => !isFinished(status)) ?? false)}
        everyMs={home.isPreparing ? 2_000 : undefined}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-5">
          {ctx.can("runs:write") ? (
            <StartWork
              key={startId ?? ""}
              slug={slug}
              options={home.options}
              starts={home.starts}
              startId={startId}
              isPreparing={home.isPreparing}
              api={{ curl: home.curl, canCreateKeys: ctx.can("api-keys:manage") }}
            />
          ) : null}
          {runs ? <RecentRuns slug={slug} runs={runs} /> : null}
        </div>
        <div className="grid gap-5">
          <Checklist slug={slug} items={home.checklist} isDismissed={home.isChecklistDismissed} />
          {approvals ? <PendingList slug={slug} approvals={approvals} total={home.pending} /> : null}
          <StatCard
            label={spend.of === "own" ? "My cost today" : "Cost today"}
            value={<Money microUsd={spend.todayMicroUsd} />}
            detail={
              <>
                <Money microUsd={spend.monthToDateMicroUsd} /> this month, UTC
              </>
            }
            href={`/${slug}/usage`}
          />
        </div>
      </div>
    </PageShell>
  );
}
