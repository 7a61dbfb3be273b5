import "server-only";
import { systemDb } from "@/lib/core/db";
import { resendStranded, strandedBatch, strandedWindow } from "@/lib/core/resend-stranded";
import { documentUploaded } from "./events";

/** Asks again for documents that nobody began to read, in all workspaces. May be repeated: a revision is read once. */
export function resendStrandedDocuments(batch = strandedBatch): Promise<number> {
  return resendStranded(batch, async (after) => {
    const documents = await systemDb().document.findMany({
      where: { status: "queued", updatedAt: strandedWindow(), id: { gt: after } },
      orderBy: { id: "asc" },
      take: batch,
      select: { id: true, workspaceId: true, revision: true },
    });
    return documents.map(({ id, workspaceId, revision }) => ({
      id,
      workspaceId,
      event: documentUploaded.create({ workspaceId, documentId: id, revision }),
    }));
  });
}
