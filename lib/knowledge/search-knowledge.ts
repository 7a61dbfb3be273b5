import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import type { Tx } from "@/lib/core/db";
import { storableText } from "@/lib/core/storable-text";
import { embedTexts } from "./embed-texts";
import type { SearchInput, SearchResult } from "./schema";
import { highlight, queryStems } from "./search/highlight-matches";
import { reciprocalRankFusion } from "./search/reciprocal-rank-fusion";
import { vectorIndexFor } from "./workspace-vector-index";

/** How many of each list are fused. */
const candidates = 40;

/**
 * Passages that answer a query best: Postgres full-text and vector search, fused by reciprocal rank. Only of this
 * workspace, and not of documents that could not be read; one that is read again is found by what is indexed.
 */
export async function searchKnowledge(ctx: WorkspaceContext, asked: SearchInput): Promise<{ results: SearchResult[] }> {
  ctx.require("knowledge:read");
  const { workspaceId } = ctx;
  const query = storableText(asked.query);
  const input = { ...asked, query };
  const bases = await inWorkspace(ctx, (tx) =>
    tx.knowledgeBase.findMany({
      where: { workspaceId, ...(input.knowledgeBaseIds ? { id: { in: input.knowledgeBaseIds } } : {}) },
      select: { id: true },
      take: 200,
    }),
  );
  const knowledgeBaseIds = bases.map((base) => base.id);
  if (knowledgeBaseIds.length === 0) return { results: [] };

  const [vector] = (await embedTexts([input.query])).vectors;
  const hasDirection = vector !== undefined && vector.some((value) => value !== 0);
  const [byText, byVector] = await Promise.all([
    inWorkspace(ctx, (tx) => searchText(tx, workspaceId, knowledgeBaseIds, input)),
    hasDirection
      ? (await vectorIndexFor(workspaceId)).search({ workspaceId, knowledgeBaseIds, vector, limit: candidates })
      : Promise.resolve([]),
  ]);
  const fused = reciprocalRankFusion([
    byText,
    byVector.filter((match) => match.score > 0.05).map((match) => match.chunkId),
  ]);
  return { results: await loadResults(ctx, fused.slice(0, candidates * 2), input) };
}

async function searchText(
  tx: Tx,
  workspaceId: string,
  knowledgeBaseIds: string[],
  input: SearchInput,
): Promise<string[]> {
  const words = [...queryStems(input.query)]
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ""))
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  // Any word may match (a prefix, since these are stems); ts_rank_cd puts passages with more of them, close together, first.
  const query = words
    .slice(0, 32)
    .map((word) => `${word}:*`)
    .join(" | ");
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM chunks c JOIN documents d ON d.id = c."documentId" AND d."workspaceId" = c."workspaceId",
      (SELECT to_tsquery('simple', ${query}) || websearch_to_tsquery('english', ${input.query}) AS q) query
    WHERE c."workspaceId" = ${workspaceId} AND c."knowledgeBaseId" = ANY(${knowledgeBaseIds}) AND d.status <> 'failed'
      AND c."searchText" @@ query.q
      ${input.documentIds ? Prisma.sql`AND c."documentId" = ANY(${input.documentIds})` : Prisma.empty}
    ORDER BY ts_rank_cd(c."searchText", query.q, 1) DESC, c.id
    LIMIT ${candidates}`;
  return rows.map((row) => row.id);
}

async function loadResults(
  ctx: WorkspaceContext,
  fused: { id: string; score: number }[],
  input: SearchInput,
): Promise<SearchResult[]> {
  const rows = await inWorkspace(ctx, (tx) =>
    tx.chunk.findMany({
      where: {
        workspaceId: ctx.workspaceId,
        id: { in: fused.map((item) => item.id) },
        document: { status: { not: "failed" }, ...(input.documentIds ? { id: { in: input.documentIds } } : {}) },
      },
      select: {
        id: true,
        documentId: true,
        page: true,
        headingPath: true,
        text: true,
        document: { select: { name: true } },
      },
    }),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return fused
    .flatMap(({ id, score }): SearchResult[] => {
      const row = byId.get(id);
      if (!row) return [];
      return [
        {
          chunkId: id,
          documentId: row.documentId,
          documentName: row.document.name,
          page: row.page,
          headingPath: row.headingPath,
          passage: row.text,
          highlights: highlight(row.text, input.query),
          score,
        },
      ];
    })
    .slice(0, input.limit);
}
