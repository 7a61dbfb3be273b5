import type { ReactNode } from "react";
import { PageShell } from "@/components/patterns/page-shell";
import { StatusBadge } from "@/components/patterns/status-badge";
import { BreadcrumbTitle } from "@/components/shell/breadcrumb";
import { Badge } from "@/components/ui/badge";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import type { AgentDto } from "@/lib/agents/schema";
import { AgentActions } from "./agent-actions";
import { AgentTabs } from "./agent-tabs";

type AgentFrameProps = { ctx: WorkspaceContext; agent: AgentDto; children: ReactNode };

/** The frame of an agent's pages: its name, what can be done with it, and the tabs. */
export function AgentFrame({ ctx, agent, children }: AgentFrameProps) {
  const slug = ctx.workspaceSlug;
  return (
    <PageShell
      title={agent.name}
      description={agent.description || undefined}
      meta={
        <>
          {agent.status === "archived" ? <StatusBadge status="archived" /> : null}
          <Badge tone="outline">Version {agent.version.number}</Badge>
        </>
      }
      actions={
        <AgentActions
          slug={slug}
          agent={{ id: agent.id, slug: agent.slug, name: agent.name, isArchived: agent.status === "archived" }}
          can={{ write: ctx.can("agents:write"), chat: ctx.can("runs:write") }}
        />
      }
    >
      <BreadcrumbTitle title={agent.name} path={`/${slug}/agents/${agent.slug}`} />
      <AgentTabs slug={slug} agentSlug={agent.slug} canSeeRuns={ctx.can("runs:read")} />
      {children}
    </PageShell>
  );
}
