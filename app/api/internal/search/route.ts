import { z } from "zod";
import { listAgents } from "@/lib/agents/list-agents";
import { agentListQuery } from "@/lib/agents/schema";
import { apiRoute } from "@/lib/http/api-route";
import { defineContract } from "@/lib/http/contract";
import { listDocuments } from "@/lib/knowledge/list-documents";
import { documentListQuery } from "@/lib/knowledge/schema";
import { listRuns } from "@/lib/runs/list-runs";
import { runListQuery } from "@/lib/runs/schema";

const perKind = 6;
/** Titles of runs are stored encrypted, so they are searched after reading: the newest this many. */
const searchedRuns = 100;

/** Serves the command palette of our own pages; not part of the public API and not promised to stay. */
const contract = defineContract({
  operationId: "searchPalette",
  method: "get",
  path: "/internal/search",
  tag: "Internal",
  permission: "workspace:read",
  summary: "Find agents, runs and documents by name",
  query: z.object({ q: z.string().trim().min(1).max(100) }),
  response: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        title: z.string(),
        detail: z.string().optional(),
        href: z.string(),
      }),
    ),
  }),
});

export const GET = apiRoute(contract, async ({ ctx, query: { q } }) => {
  ctx.require("workspace:read");
  const nothing = { items: [] };
  const [agents, documents, runs] = await Promise.all([
    ctx.can("agents:read") ? listAgents(ctx, agentListQuery.parse({ q, limit: perKind, status: "all" })) : nothing,
    ctx.can("knowledge:read") ? listDocuments(ctx, documentListQuery.parse({ q, limit: perKind })) : nothing,
    ctx.can("runs:read") ? listRuns(ctx, runListQuery.parse({ limit: searchedRuns })) : nothing,
  ]);
  const wanted = q.toLocaleLowerCase();
  const base = `/${ctx.workspaceSlug}`;
  return {
    items: [
      ...agents.items.map(({ id, slug, name, status }) => ({
        id,
        kind: "Agent",
        title: name,
        ...(status === "archived" ? { detail: "archived" } : {}),
        href: `${base}/agents/${slug}`,
      })),
      ...documents.items.map(({ id, name }) => ({
        id,
        kind: "Document",
        title: name,
        href: `${base}/knowledge/${id}`,
      })),
      ...runs.items
        .filter(({ id, title }) => id === q || title.toLocaleLowerCase().includes(wanted))
        .slice(0, perKind)
        .map(({ id, title, status }) => ({
          id,
          kind: "Run",
          title,
          detail: status,
          href: `${base}/runs/${id}`,
        })),
    ],
  };
});
