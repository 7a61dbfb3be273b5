import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { day } from "@/lib/core/clock";
import { afterCursor, decodeCursor, toPage } from "@/lib/core/page";
import type { Page } from "@/lib/core/page-schema";
import { agentNamesOf, decisionSummarySelect, toDecisionSummary } from "./internal/decision-select";
import type { DecisionListQuery, DecisionSummaryDto } from "./schema";

/** Decisions, newest first; two queries whatever the length of the page. */
export async function listDecisions(
  ctx: WorkspaceContext,
  query: DecisionListQuery,
): Promise<Page<DecisionSummaryDto>> {
  ctx.require("policies:read");
  const { workspaceId } = ctx;
  const where: Prisma.DecisionWhereInput = {
    workspaceId,
    ...(query.verdict ? { verdict: query.verdict } : {}),
    ...(query.stage ? { stage: query.stage } : {}),
    ...(query.agentId ? { agentId: query.agentId } : {}),
    ...(query.runId ? { runId: query.runId } : {}),
    AND: [afterCursor(decodeCursor(query.cursor)), betweenDays(query), ...heldPolicy(query.policyId)],
  };
  return inWorkspace(ctx, async (tx) => {
    const rows = await tx.decision.findMany({
      where,
      select: decisionSummarySelect,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: query.limit + 1,
    });
    const names = await agentNamesOf(tx, workspaceId, rows);
    return toPage(rows, query.limit, (row) => toDecisionSummary(row, names));
  });
}

function betweenDays({ from, to }: DecisionListQuery): Prisma.DecisionWhereInput {
  return {
    createdAt: {
      ...(from ? { gte: new Date(`${from}T00:00:00Z`) } : {}),
      ...(to ? { lt: new Date(Date.parse(`${to}T00:00:00Z`) + day) } : {}),
    },
  };
}

/** Containment in the stored reasons (`@>`): exact, never by substring. */
function heldPolicy(policyId: string | undefined): Prisma.DecisionWhereInput[] {
  if (!policyId) return [];
  const holds = { array_contains: [{ policyId }] };
  return [{ OR: [{ reasons: holds }, { observed: holds }] }];
}
