import { DiffView } from "@/components/patterns/diff-view";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { getAgentVersion } from "@/lib/agents/list-agent-versions";
import { listKnowledgeBases } from "@/lib/knowledge/list-documents";
import { findOr404 } from "../../_parts/find-or-404";
import { versionText } from "../../_parts/version-text";

type VersionDiffProps = { ctx: WorkspaceContext; agentId: string; from: number; to: number };

/** What differs between two versions, setting by setting. */
export async function VersionDiff({ ctx, agentId, from, to }: VersionDiffProps) {
  const [before, after, bases] = await Promise.all([
    findOr404(getAgentVersion(ctx, agentId, from)),
    findOr404(getAgentVersion(ctx, agentId, to)),
    ctx.can("knowledge:read") ? listKnowledgeBases(ctx) : { items: [] },
  ]);
  const names = new Map(bases.items.map(({ id, name }) => [id, name]));
  return (
    <DiffView
      title={`Version ${from} → version ${to}`}
      before={versionText(before, names)}
      after={versionText(after, names)}
    />
  );
}
