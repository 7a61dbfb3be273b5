import { Bot, Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { EmptyState } from "@/components/patterns/empty-state";
import { PageShell } from "@/components/patterns/page-shell";
import { PaginationBar } from "@/components/patterns/pagination-bar";
import { Button } from "@/components/ui/button";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { listAgents } from "@/lib/agents/list-agents";
import { loadModelChoices } from "./_parts/model-choices";
import { TemplateCards } from "./_parts/template-cards";
import { agentsPageQuery, isNarrowed, toAgentListQuery } from "./agents-page-query";
import { AgentsTable } from "./agents-table";

export const metadata: Metadata = { title: "Agents" };

const description = "Named workers with a mandate: what they may do, what they may spend, and when they ask.";

type AgentsPageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function AgentsPage({ params, searchParams }: AgentsPageProps) {
  const ctx = await requireWorkspace((await params).workspace);
  if (!ctx.can("agents:read")) {
    return (
      <PageShell title="Agents" description={description}>
        <EmptyState
          title="Agents are not open to your role"
          description="They need the permission agents:read. An owner or admin can change your role."
        />
      </PageShell>
    );
  }
  const query = agentsPageQuery.parse(await searchParams);
  const [page, models] = await Promise.all([listAgents(ctx, toAgentListQuery(query)), loadModelChoices(ctx)]);
  const slug = ctx.workspaceSlug;
  const canWrite = ctx.can("agents:write");
  const isFirst = page.items.length === 0 && !isNarrowed(query);

  return (
    <PageShell
      title="Agents"
      description={description}
      actions={
        canWrite ? (
          <Button asChild>
            <Link href={`/${slug}/agents/new`}>
              <Plus aria-hidden />
              New agent
            </Link>
          </Button>
        ) : null
      }
    >
      {isFirst ? (
        <EmptyState
          icon={Bot}
          title="No agent yet"
          description={
            canWrite
              ? "An agent is a worker with instructions, tools and limits. Start from one of these and change what you like."
              : "An agent is a worker with instructions, tools and limits. Owners, admins and builders create them."
          }
          className="[&>div:last-child]:max-w-3xl"
          example={canWrite ? <TemplateCards slug={slug} /> : null}
        />
      ) : (
        <>
          <AgentsTable
            slug={slug}
            agents={page.items}
            status={query.status ?? "active"}
            modelNames={Object.fromEntries(models.models.map(({ ref, label }) => [ref, label]))}
          />
          <PaginationBar nextCursor={page.nextCursor} shown={page.items.length} />
        </>
      )}
    </PageShell>
  );
}
