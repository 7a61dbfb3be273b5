import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { afterCursor, decodeCursor, toPage } from "@/lib/core/page";
import type { Page } from "@/lib/core/page-schema";
import { documentSelect, toDocumentDto } from "./document-select";
import type { DocumentDto, DocumentListQuery, KnowledgeBaseDto } from "./schema";

/** Documents, newest first. */
export async function listDocuments(ctx: WorkspaceContext, query: DocumentListQuery): Promise<Page<DocumentDto>> {
  ctx.require("knowledge:read");
  const { workspaceId } = ctx;
  const rows = await inWorkspace(ctx, (tx) =>
    tx.document.findMany({
      where: {
        workspaceId,
        ...(query.q ? { name: { contains: query.q, mode: "insensitive" } } : {}),
        ...(query.status ? { status: query.status } : {}),
        ...(query.knowledgeBaseId ? { knowledgeBaseId: query.knowledgeBaseId } : {}),
        AND: afterCursor(decodeCursor(query.cursor)),
      },
      select: documentSelect,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: query.limit + 1,
    }),
  );
  return toPage(rows, query.limit, toDocumentDto);
}

/** The knowledge bases of the workspace, oldest first; there are few. */
export async function listKnowledgeBases(ctx: WorkspaceContext): Promise<Page<KnowledgeBaseDto>> {
  ctx.require("knowledge:read");
  const { workspaceId } = ctx;
  const rows = await inWorkspace(ctx, (tx) =>
    tx.knowledgeBase.findMany({
      where: { workspaceId },
      select: { id: true, name: true, description: true, createdAt: true, _count: { select: { documents: true } } },
      orderBy: { createdAt: "asc" },
      take: 200,
    }),
  );
  const items = rows.map(({ _count, createdAt, ...row }) => ({
    ...row,
    documentCount: _count.documents,
    createdAt: createdAt.toISOString(),
  }));
  return { items, nextCursor: null };
}
