import { z } from "zod";
import { cursorQuery } from "@/app/_forms/cursor-query";
import { documentListQuery, documentStatuses, type DocumentListQuery } from "@/lib/knowledge/schema";

const text = (most: number) => z.string().trim().min(1).max(most).optional().catch(undefined);

/** The page's URL: anything wrong in it is left out. `find` searches passages; the others narrow the list. */
export const knowledgePageQuery = cursorQuery.extend({
  q: text(100),
  status: z.enum(documentStatuses).optional().catch(undefined),
  base: text(64),
  find: text(1_000),
});
export type KnowledgePageQuery = z.output<typeof knowledgePageQuery>;

export function toDocumentListQuery({ q, status, base, cursor }: KnowledgePageQuery): DocumentListQuery {
  return documentListQuery.parse({ q, status, cursor, knowledgeBaseId: base, limit: 50 });
}

export function isNarrowed({ q, status, base, cursor }: KnowledgePageQuery): boolean {
  return [q, status, base, cursor].some((value) => value !== undefined);
}
