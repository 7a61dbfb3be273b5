import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { cursorQuery } from "@/app/_forms/cursor-query";
import { PaginationBar } from "@/components/patterns/pagination-bar";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { getAgent } from "@/lib/agents/get-agent";
import { listAgentVersions } from "@/lib/agents/list-agent-versions";
import { findOr404 } from "../../_parts/find-or-404";
import { AgentFrame } from "../_parts/agent-frame";
import { VersionDiff } from "./version-diff";
import { VersionList } from "./version-list";

export const metadata: Metadata = { title: "Versions" };

type VersionsPageProps = {
  params: Promise<{ workspace: string; agent: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const number = z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined);
const pageQuery = cursorQuery.extend({ from: number, to: number });

export default async function VersionsPage({ params, searchParams }: VersionsPageProps) {
  const { workspace, agent: agentRef } = await params;
  const ctx = await requireWorkspace(workspace);
  if (!ctx.can("agents:read")) notFound();
  const query = pageQuery.parse(await searchParams);
  const agent = await findOr404(getAgent(ctx, agentRef));
  const page = await listAgentVersions(ctx, agent.id, { limit: 50, ...(query.cursor ? { cursor: query.cursor } : {}) });
  const to = query.to ?? agent.version.number;
  const from = query.from ?? (to > 1 ? to - 1 : null);

  return (
    <AgentFrame ctx={ctx} agent={agent}>
      <div className="grid items-start gap-5 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <div className="grid gap-3">
          <VersionList
            slug={ctx.workspaceSlug}
            agent={{ id: agent.id, slug: agent.slug }}
            versions={page.items.map(({ number, note, createdAt }) => ({ number, note, createdAt }))}
            currentNumber={agent.version.number}
            compared={{ from, to }}
            canRollBack={ctx.can("agents:write") && agent.status === "active"}
          />
          <PaginationBar nextCursor={page.nextCursor} shown={page.items.length} />
        </div>
        {from === null ? (
          <p className="rounded-lg border border-dashed px-4 py-10 text-center text-muted-foreground">
            There is one version so far. Each save of what a run depends on makes another, and they can be compared
            here.{" "}
            <Link
              href={`/${ctx.workspaceSlug}/agents/${agent.slug}`}
              className="text-brand underline underline-offset-2"
            >
              Edit the agent
            </Link>
          </p>
        ) : (
          <VersionDiff ctx={ctx} agentId={agent.id} from={from} to={to} />
        )}
      </div>
    </AgentFrame>
  );
}
