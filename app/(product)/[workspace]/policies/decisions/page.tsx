import type { Metadata } from "next";
import { PageShell } from "@/components/patterns/page-shell";
import { PaginationBar } from "@/components/patterns/pagination-bar";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { listAgents } from "@/lib/agents/list-agents";
import { agentListQuery } from "@/lib/agents/schema";
import { listDecisions } from "@/lib/governance/list-decisions";
import { getPolicyOverview } from "@/lib/governance/policy-overview";
import { PoliciesClosed } from "../_parts/policies-closed";
import { PoliciesTabs } from "../_parts/policies-tabs";
import { DecisionDetails } from "./decision-details";
import { decisionsPageQuery, toDecisionListQuery } from "./decisions-page-query";
import { DecisionsTable } from "./decisions-table";
import { DecisionsToolbar } from "./decisions-toolbar";

export const metadata: Metadata = { title: "Decisions" };

type DecisionsPageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const pageSize = 50;

export default async function DecisionsPage({ params, searchParams }: DecisionsPageProps) {
  const ctx = await requireWorkspace((await params).workspace);
  if (!ctx.can("policies:read")) return <PoliciesClosed />;
  const query = decisionsPageQuery.parse(await searchParams);
  const [page, overview, agents] = await Promise.all([
    listDecisions(ctx, toDecisionListQuery(query, pageSize)),
    getPolicyOverview(ctx),
    ctx.can("agents:read") ? listAgents(ctx, agentListQuery.parse({ limit: 100, status: "all" })) : { items: [] },
  ]);
  const slug = ctx.workspaceSlug;
  return (
    <PageShell
      title="Decisions"
      description="What the policies decided on each step, the rules that made it so, and the facts it was decided on."
    >
      <PoliciesTabs slug={slug} />
      <DecisionsTable
        slug={slug}
        query={query}
        decisions={page.items}
        toolbar={
          <DecisionsToolbar
            policies={withChosen(
              overview.policies.map(({ policyId, title }) => ({ value: policyId, label: title })),
              query.policy,
            )}
            agents={withChosen(
              agents.items.map(({ id, name }) => ({ value: id, label: name })),
              query.agent,
            )}
            run={query.run ?? null}
            from={query.from ?? ""}
            to={query.to ?? ""}
          />
        }
      />
      <PaginationBar nextCursor={page.nextCursor} shown={page.items.length} />
      {query.decision === undefined ? null : <DecisionDetails ctx={ctx} query={query} decisionId={query.decision} />}
    </PageShell>
  );
}

type Option = { value: string; label: string };

/** A filter that the URL sets stays visible, also when it is none of the usual choices. */
function withChosen(options: Option[], chosen: string | undefined): Option[] {
  if (chosen === undefined || options.some(({ value }) => value === chosen)) return options;
  return [...options, { value: chosen, label: chosen }];
}
