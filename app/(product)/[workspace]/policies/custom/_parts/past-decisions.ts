import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { listDecisions } from "@/lib/governance/list-decisions";
import { decisionListQuery } from "@/lib/governance/schema";
import type { PastDecision } from "./step-tester";

/** The newest decisions, to try a rule on. */
export async function pastDecisions(ctx: WorkspaceContext): Promise<PastDecision[]> {
  const { items } = await listDecisions(ctx, decisionListQuery.parse({ limit: 30 }));
  return items.map(({ id, stage, verdict, createdAt, toolName, modelRef, agentName }) => ({
    id,
    stage,
    verdict,
    createdAt,
    toolName,
    modelRef,
    agentName,
  }));
}
