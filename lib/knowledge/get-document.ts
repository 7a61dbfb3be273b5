import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { notFound } from "@/lib/core/errors";
import { documentSelect, toDocumentDto } from "./document-select";
import { fileStoreFor } from "./file-store";
import type { DocumentDto, PassageDto } from "./schema";

/** A document with its state of reading. Throws `not_found`. */
export async function getDocument(ctx: WorkspaceContext, documentId: string): Promise<DocumentDto> {
  ctx.require("knowledge:read");
  const row = await inWorkspace(ctx, (tx) =>
    tx.document.findFirst({ where: { id: documentId, workspaceId: ctx.workspaceId }, select: documentSelect }),
  );
  if (!row) throw notFound("document", documentId);
  return toDocumentDto(row);
}

/** The passages of a document in order. */
export async function listPassages(
  ctx: WorkspaceContext,
  documentId: string,
  query: { limit: number; after: number },
): Promise<{ items: PassageDto[]; nextAfter: number | null }> {
  ctx.require("knowledge:read");
  const { workspaceId } = ctx;
  return inWorkspace(ctx, async (tx) => {
    const document = await tx.document.findFirst({ where: { id: documentId, workspaceId }, select: { id: true } });
    if (!document) throw notFound("document", documentId);
    const rows = await tx.chunk.findMany({
      where: { workspaceId, documentId, ordinal: { gt: query.after } },
      select: { id: true, ordinal: true, page: true, pageEnd: true, headingPath: true, text: true },
      orderBy: { ordinal: "asc" },
      take: query.limit + 1,
    });
    const items = rows.slice(0, query.limit);
    return { items, nextAfter: rows.length > query.limit ? (items.at(-1)?.ordinal ?? null) : null };
  });
}

/** One page of a document as text, with how many there are. Throws `not_found`. */
export async function getDocumentPage(
  ctx: WorkspaceContext,
  documentId: string,
  number: number,
): Promise<{ number: number; pageCount: number; text: string }> {
  ctx.require("knowledge:read");
  const { workspaceId } = ctx;
  return inWorkspace(ctx, async (tx) => {
    const page = await tx.documentPage.findFirst({
      where: { workspaceId, documentId, number },
      select: { text: true, document: { select: { pageCount: true } } },
    });
    if (!page) throw notFound("page", `${documentId}/${number}`);
    return { number, pageCount: page.document.pageCount, text: page.text };
  });
}

/** The original file. Throws `not_found`. */
export async function getDocumentFile(
  ctx: WorkspaceContext,
  documentId: string,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  ctx.require("knowledge:read");
  const { workspaceId } = ctx;
  const row = await inWorkspace(ctx, (tx) =>
    tx.document.findFirst({ where: { id: documentId, workspaceId }, select: { name: true, storageKey: true } }),
  );
  if (!row) throw notFound("document", documentId);
  const bytes = await (await fileStoreFor(workspaceId)).get(row.storageKey);
  if (!bytes) throw notFound("file", documentId);
  return { name: row.name, bytes: new Uint8Array(bytes) };
}
