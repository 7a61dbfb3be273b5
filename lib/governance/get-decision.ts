import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { notFound } from "@/lib/core/errors";
import { agentNamesOf, decisionDetailSelect, toDecisionDetail } from "./internal/decision-select";
import type { DecisionDetailDto } from "./schema";

/** One decision with its reasons, why each rule held, and the facts it was made on. Throws `not_found`. */
export async function getDecision(ctx: WorkspaceContext, input: { decisionId: string }): Promise<DecisionDetailDto> {
  ctx.require("policies:read");
  const { workspaceId } = ctx;
  return inWorkspace(ctx, async (tx) => {
    const row = await tx.decision.findFirst({
      where: { id: input.decisionId, workspaceId },
      select: decisionDetailSelect,
    });
    if (!row) throw notFound("decision", input.decisionId);
    return toDecisionDetail(tx, workspaceId, row, await agentNamesOf(tx, workspaceId, [row]));
  });
}
