import { z } from "zod";
import { decodeCursor } from "@/lib/core/page";
import { isId } from "@/lib/core/ids";
import { decisionFilters, decisionListQuery, type DecisionListQuery } from "@/lib/governance/schema";

const dayText = z.iso.date().optional().catch(undefined);
const text = z.string().trim().min(1).max(200).optional().catch(undefined);

function isCursor(value: string): boolean {
  try {
    return decodeCursor(value) !== null;
  } catch {
    return false;
  }
}

/** The page's URL: anything wrong in it is left out. `decision` is the one whose details are open. */
export const decisionsPageQuery = z.object({
  verdict: decisionFilters.shape.verdict.catch(undefined),
  stage: decisionFilters.shape.stage.catch(undefined),
  policy: text,
  agent: text,
  run: text,
  from: dayText,
  to: dayText,
  cursor: z.string().max(512).refine(isCursor).optional().catch(undefined),
  decision: z
    .string()
    .refine((value) => isId("decision", value))
    .optional()
    .catch(undefined),
});
export type DecisionsPageQuery = z.output<typeof decisionsPageQuery>;

/** The page's filters as the use case takes them; days the wrong way round are left out. */
export function toDecisionListQuery(query: DecisionsPageQuery, limit: number): DecisionListQuery {
  const { verdict, stage, policy, agent, run, from, to, cursor } = query;
  const isBackwards = from !== undefined && to !== undefined && from > to;
  return decisionListQuery.parse({
    limit,
    cursor,
    verdict,
    stage,
    policyId: policy,
    agentId: agent,
    runId: run,
    ...(isBackwards ? {} : { from, to }),
  });
}

/** Whether any filter narrows the list. */
export function isNarrowed({ cursor: _cursor, decision: _decision, ...filters }: DecisionsPageQuery): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}

/** The page with one decision's details open, its filters kept; null closes them. */
export function decisionHref(slug: string, query: DecisionsPageQuery, decision: string | null): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, decision })) {
    if (value !== undefined && value !== null) params.set(name, value);
  }
  return `/${slug}/policies/decisions${params.size > 0 ? `?${params}` : ""}`;
}
