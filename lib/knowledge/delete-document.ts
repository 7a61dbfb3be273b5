import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { notFound } from "@/lib/core/errors";
import { fileStoreFor } from "./file-store";

/** Deletes a document: from search and lists at once, then its file. Passages cited by finished runs stay quoted there. */
export async function deleteDocument(ctx: WorkspaceContext, documentId: string): Promise<void> {
  ctx.require("knowledge:write");
  const { workspaceId } = ctx;
  const storageKey = await inWorkspace(ctx, async (tx) => {
    const row = await tx.document.findFirst({
      where: { id: documentId, workspaceId },
      select: { name: true, storageKey: true },
    });
    if (!row) throw notFound("document", documentId);
    await tx.document.delete({ where: { id_workspaceId: { id: documentId, workspaceId } }, select: { id: true } });
    await recordAudit(tx, ctx, {
      action: "document.deleted",
      target: { type: "document", id: documentId },
      summary: "Deleted a document",
      shownAs: `Deleted ${row.name}`,
    });
    return row.storageKey;
  });
  await (await fileStoreFor(workspaceId)).delete(storageKey);
}
