import { z } from "zod";
import { decodeCursor } from "@/lib/core/page";
import { runListQuery, runTriggers, type RunListQuery } from "@/lib/runs/schema";
import { runStatuses } from "@/lib/runs/state";

const dayText = z.iso.date().optional().catch(undefined);

function isCursor(text: string): boolean {
  try {
    return decodeCursor(text) !== null;
  } catch {
    return false;
  }
}

/** The page's URL: anything wrong in it is left out, so that a bad address shows the first page. */
export const runsPageQuery = z.object({
  status: z.enum(runStatuses).optional().catch(undefined),
  agent: z.string().trim().min(1).max(100).optional().catch(undefined),
  trigger: z.enum(runTriggers).optional().catch(undefined),
  from: dayText,
  to: dayText,
  cursor: z.string().max(512).refine(isCursor).optional().catch(undefined),
});
export type RunsPageQuery = z.output<typeof runsPageQuery>;

/** The page's filters as the use case takes them; days the wrong way round are left out. */
export function toRunListQuery(query: RunsPageQuery, limit: number): RunListQuery {
  const isBackwards = query.from !== undefined && query.to !== undefined && query.from > query.to;
  return runListQuery.parse({ ...query, limit, ...(isBackwards ? { from: undefined, to: undefined } : {}) });
}

/** Whether any filter narrows the list. */
export function isNarrowed({ status, agent, trigger, from, to }: RunsPageQuery): boolean {
  return [status, agent, trigger, from, to].some((value) => value !== undefined);
}
