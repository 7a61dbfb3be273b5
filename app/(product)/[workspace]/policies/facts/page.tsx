import type { Metadata } from "next";
import { PageShell } from "@/components/patterns/page-shell";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { listAgents } from "@/lib/agents/list-agents";
import { agentListQuery } from "@/lib/agents/schema";
import { isId } from "@/lib/core/ids";
import type { FactDto } from "@/lib/governance/fact-schema";
import { listFacts } from "@/lib/governance/list-facts";
import { PoliciesClosed } from "../_parts/policies-closed";
import { PoliciesTabs } from "../_parts/policies-tabs";
import { AgentChoice } from "./agent-choice";
import { FactSection } from "./fact-section";

export const metadata: Metadata = { title: "Facts" };

type FactsPageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What people state, who did, and until when it holds. */
export default async function FactsPage({ params, searchParams }: FactsPageProps) {
  const ctx = await requireWorkspace((await params).workspace);
  if (!ctx.can("policies:read")) return <PoliciesClosed />;
  const { agent } = await searchParams;
  const agentId = typeof agent === "string" && isId("agent", agent) ? agent : null;
  const [stated, ofAgent, agents] = await Promise.all([
    listFacts(ctx, {}),
    agentId ? listFacts(ctx, { about: "agent", subject: agentId }) : { items: [] },
    ctx.can("agents:read") ? listAgents(ctx, agentListQuery.parse({ limit: 100 })) : { items: [] },
  ]);
  const slug = ctx.workspaceSlug;
  const canManage = ctx.can("policies:manage");
  const about = (kind: FactDto["about"]) => stated.items.filter((fact) => fact.about === kind);
  const agentFacts = ofAgent.items.length > 0 ? ofAgent.items : about("agent");
  return (
    <PageShell
      title="Facts"
      description="What only a person can know: signed agreements, passed assessments, allowed purposes. While one is not stated or has expired, the rules see the safe value."
    >
      <PoliciesTabs slug={slug} />
      <FactSection slug={slug} canManage={canManage} title="The workspace" facts={about("workspace")} />
      <FactSection
        slug={slug}
        canManage={canManage}
        title="Model providers"
        facts={about("provider")}
        empty="No external provider is connected. Models that run inside this installation need no agreement."
      />
      <FactSection
        slug={slug}
        canManage={canManage}
        title="Agents"
        facts={agentFacts}
        empty="Nothing was stated of an agent yet. Choose one to state its risk tier, purpose or assessments."
        action={<AgentChoice agents={agents.items.map(({ id, name }) => ({ id, name }))} chosen={agentId} />}
      />
    </PageShell>
  );
}
