import type { Metadata } from "next";
import { z } from "zod";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { getAgent } from "@/lib/agents/get-agent";
import { getAgentVersion } from "@/lib/agents/list-agent-versions";
import { notFound } from "next/navigation";
import { loadEditorOptions } from "../_parts/editor-options";
import { findOr404 } from "../_parts/find-or-404";
import { AgentWorkbench } from "./_editor/agent-workbench";
import { OldVersionNotice } from "./_editor/old-version-notice";
import { AgentFrame } from "./_parts/agent-frame";

type AgentPageProps = {
  params: Promise<{ workspace: string; agent: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const pageQuery = z.object({ version: z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined) });

export async function generateMetadata({ params }: AgentPageProps): Promise<Metadata> {
  const { workspace, agent } = await params;
  const ctx = await requireWorkspace(workspace);
  return { title: ctx.can("agents:read") ? (await findOr404(getAgent(ctx, agent))).name : "Agent" };
}

export default async function AgentPage({ params, searchParams }: AgentPageProps) {
  const { workspace, agent: agentRef } = await params;
  const ctx = await requireWorkspace(workspace);
  if (!ctx.can("agents:read")) notFound();
  const query = pageQuery.parse(await searchParams);
  const agent = await findOr404(getAgent(ctx, agentRef));
  const isOld = query.version !== undefined && query.version !== agent.version.number;
  const [options, old] = await Promise.all([
    loadEditorOptions(ctx, agent.id),
    isOld ? findOr404(getAgentVersion(ctx, agent.slug, query.version ?? 1)) : null,
  ]);
  const shown = old
    ? { ...agent, version: old, budgets: { ...agent.budgets, perRunMicroUsd: old.runBudgetMicroUsd } }
    : agent;
  const canWrite = ctx.can("agents:write") && agent.status === "active" && old === null;

  return (
    <AgentFrame ctx={ctx} agent={agent}>
      {old ? (
        <OldVersionNotice
          slug={ctx.workspaceSlug}
          agent={{ id: agent.id, slug: agent.slug }}
          version={{ number: old.number, note: old.note, createdAt: old.createdAt }}
          currentNumber={agent.version.number}
          canRollBack={ctx.can("agents:write") && agent.status === "active"}
        />
      ) : null}
      <AgentWorkbench
        key={shown.version.number === agent.version.number ? agent.id : shown.version.id}
        slug={ctx.workspaceSlug}
        agent={shown}
        options={options}
        canWrite={canWrite}
        canTry={ctx.can("runs:write") && agent.status === "active" && old === null}
      />
    </AgentFrame>
  );
}
