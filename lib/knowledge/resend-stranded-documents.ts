import "server-only";
import { systemDb } from "@/lib/core/db";
import { resendStranded, strandedBatch, strandedWindow } from "@/lib/core/resend-stranded";
import { documentUploaded } from "./events";

/** Asks again for documents that nobody began to read, in all workspaces. May be repeated: a revision is read once. */
export async function resendStrandedDocuments(): Promise<number> {
  const documents = await systemDb().document.findMany({
    where: { status: "queued", updatedAt: strandedWindow() },
    orderBy: { updatedAt: "asc" },
    take: strandedBatch,
    select: { id: true, workspaceId: true, revision: true },
  });
  return resendStranded(
    documents.map(({ id, workspaceId, revision }) => ({
      workspaceId,
      event: documentUploaded.create({ workspaceId, documentId: id, revision }),
    })),
  );
}
