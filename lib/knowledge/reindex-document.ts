import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { conflict, notFound } from "@/lib/core/errors";
import { enqueue } from "@/lib/core/outbox";
import { documentSelect, toDocumentDto } from "./document-select";
import { documentUploaded } from "./events";
import { documentDenied, type DocumentDto } from "./schema";

/**
 * Reads a document again: after a failure, or to use a newer embedding model. What is indexed stays findable meanwhile.
 * Throws `not_found`, and `conflict` for one that a rule did not let in: its file is gone.
 */
export async function reindexDocument(ctx: WorkspaceContext, documentId: string): Promise<DocumentDto> {
  ctx.require("knowledge:write");
  const { workspaceId } = ctx;
  return inWorkspace(ctx, async (tx) => {
    const found = await tx.document.findFirst({
      where: { id: documentId, workspaceId },
      select: { failureCode: true },
    });
    if (!found) throw notFound("document", documentId);
    if (found.failureCode === documentDenied) throw conflict("Its file was not kept. Upload it again.");
    const row = await tx.document.update({
      where: { id_workspaceId: { id: documentId, workspaceId } },
      data: {
        status: "queued",
        progress: 0,
        failureCode: null,
        failureReason: null,
        revision: { increment: 1 },
        updatedAt: now(),
      },
      select: documentSelect,
    });
    await enqueue(tx, documentUploaded.create({ workspaceId, documentId, revision: row.revision }), workspaceId);
    await recordAudit(tx, ctx, {
      action: "document.reindexed",
      target: { type: "document", id: documentId },
      summary: "Read a document again",
      shownAs: `Read ${row.name} again`,
      facts: { revision: row.revision },
    });
    return toDocumentDto(row);
  });
}
