import { Download, Waypoints } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { EmptyState } from "@/components/patterns/empty-state";
import { PageShell } from "@/components/patterns/page-shell";
import { PaginationBar } from "@/components/patterns/pagination-bar";
import { Button } from "@/components/ui/button";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { listAgents } from "@/lib/agents/list-agents";
import { agentListQuery } from "@/lib/agents/schema";
import { agentTemplates } from "@/lib/agents/templates";
import { listRuns } from "@/lib/runs/list-runs";
import { isFinished } from "@/lib/runs/state";
import { NewRunDialog } from "./_parts/new-run-dialog";
import { RefreshWhile } from "./_parts/refresh-while";
import { loadRunOptions } from "./_parts/run-options";
import { isNarrowed, runsPageQuery, toRunListQuery, type RunsPageQuery } from "./runs-page-query";
import { RunsTable } from "./runs-table";
import { RunsToolbar } from "./runs-toolbar";

export const metadata: Metadata = { title: "Runs" };

type RunsPageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const description = "Every task that an agent was given: what it did, why it was allowed, and what it cost.";
const pageSize = 50;

export default async function RunsPage({ params, searchParams }: RunsPageProps) {
  const ctx = await requireWorkspace((await params).workspace);
  if (!ctx.can("runs:read")) {
    return (
      <PageShell title="Runs" description={description}>
        <EmptyState
          title="Runs are not open to your role"
          description="They need the permission runs:read. An owner or admin can change your role."
        />
      </PageShell>
    );
  }
  const query = runsPageQuery.parse(await searchParams);
  const [page, options, agents] = await Promise.all([
    listRuns(ctx, toRunListQuery(query, pageSize)),
    loadRunOptions(ctx),
    ctx.can("agents:read") ? listAgents(ctx, agentListQuery.parse({ limit: 100, status: "all" })) : { items: [] },
  ]);
  const canStart = ctx.can("runs:write");

  return (
    <PageShell
      title="Runs"
      description={description}
      actions={
        <>
          <Button variant="outline" asChild>
            <a href={exportHref(ctx.workspaceSlug, query)} download>
              <Download aria-hidden />
              Export CSV
            </a>
          </Button>
          {canStart ? <NewRunDialog slug={ctx.workspaceSlug} options={options} /> : null}
        </>
      }
    >
      <RefreshWhile active={page.items.some(({ status }) => !isFinished(status))} />
      <RunsTable
        slug={ctx.workspaceSlug}
        runs={page.items}
        canCancel={canStart}
        toolbar={
          <RunsToolbar
            agents={agents.items.map(({ slug, name }) => ({ slug, name }))}
            from={query.from ?? ""}
            to={query.to ?? ""}
          />
        }
        empty={<NoRuns slug={ctx.workspaceSlug} isFiltered={isNarrowed(query) || query.cursor !== undefined} />}
      />
      <PaginationBar nextCursor={page.nextCursor} shown={page.items.length} />
    </PageShell>
  );
}

function exportHref(slug: string, { cursor: _cursor, ...filters }: RunsPageQuery): string {
  const params = new URLSearchParams(
    Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return `/${slug}/runs/export${params.size > 0 ? `?${params}` : ""}`;
}

function NoRuns({ slug, isFiltered }: { slug: string; isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <EmptyState
        icon={Waypoints}
        title="No run fits these filters"
        description="Choose other filters, or see all runs."
        action={
          <Button variant="outline" asChild>
            <Link href={`/${slug}/runs`}>Show all runs</Link>
          </Button>
        }
      />
    );
  }
  const [example] = agentTemplates;
  return (
    <EmptyState
      icon={Waypoints}
      title="No run yet"
      description="A run is one task for one agent. Its page shows each step, the policies that spoke, the sources and the cost."
      action={
        <Button asChild>
          <Link href={`/${slug}`}>Start the first one on Home</Link>
        </Button>
      }
      example={example ? <p className="text-center">For example: “{example.example}”</p> : null}
    />
  );
}
