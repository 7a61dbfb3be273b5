import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";

type ReadablePage = { documentId: string; documentName: string; page: number; pageCount: number; text: string };

/** A page of a document that an agent may read; null when there is no such document for it. Beyond the end the text is empty. */
export async function findReadablePage(
  ctx: WorkspaceContext,
  input: { documentId: string; page: number; knowledgeBaseIds?: string[] },
): Promise<ReadablePage | null> {
  ctx.require("knowledge:read");
  const { workspaceId } = ctx;
  return inWorkspace(ctx, async (tx) => {
    const document = await tx.document.findFirst({
      where: {
        id: input.documentId,
        workspaceId,
        status: { not: "failed" },
        readyAt: { not: null },
        ...(input.knowledgeBaseIds ? { knowledgeBaseId: { in: input.knowledgeBaseIds } } : {}),
      },
      select: { id: true, name: true, pageCount: true },
    });
    if (!document) return null;
    const page = await tx.documentPage.findFirst({
      where: { workspaceId, documentId: document.id, number: input.page },
      select: { text: true },
    });
    return {
      documentId: document.id,
      documentName: document.name,
      page: input.page,
      pageCount: document.pageCount,
      text: page?.text ?? "",
    };
  });
}
