import { z } from "zod";
import { cursorQuery } from "@/app/_forms/cursor-query";
import { agentListQuery, type AgentListQuery } from "@/lib/agents/schema";

/** The page's URL: anything wrong in it is left out, so that a bad address shows the first page. */
export const agentsPageQuery = cursorQuery.extend({
  q: z.string().trim().max(100).optional().catch(undefined),
  status: z.enum(["active", "archived", "all"]).optional().catch(undefined),
});
export type AgentsPageQuery = z.output<typeof agentsPageQuery>;

export function toAgentListQuery(query: AgentsPageQuery): AgentListQuery {
  return agentListQuery.parse({ ...query, limit: 50 });
}

/** Whether the list is narrowed, so that an empty one does not mean that there are no agents. */
export function isNarrowed({ q, status, cursor }: AgentsPageQuery): boolean {
  return Boolean(q) || status === "archived" || cursor !== undefined;
}
