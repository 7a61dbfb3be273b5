import { systemContext } from "@/lib/access/system-context";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { invariant } from "@/lib/core/errors";
import { getDocument } from "@/lib/knowledge/get-document";
import { ingestDocument } from "@/lib/knowledge/ingest-document";
import type { DocumentDto } from "@/lib/knowledge/schema";
import { uploadDocument } from "@/lib/knowledge/upload-document";

type File = { fileName?: string; declaredType?: string; content?: string | Uint8Array; knowledgeBaseId?: string };

const handbook =
  "# Employee handbook\n\n## Annual leave\n\nFull-time employees receive 28 days of paid annual leave each calendar year. " +
  "Unused leave of up to five days may be carried over until 31 March.\n\n## Sick leave\n\nReport sick leave to your manager before 10:00. " +
  "A medical certificate is needed from the third day.\n\n## Expenses\n\nMeals on business trips are refunded up to 45 euros a day.\n";

/** A document that was uploaded and not read yet. An employee handbook in Markdown unless told otherwise. */
export function anUploadedDocument(ctx: WorkspaceContext, file: File = {}): Promise<DocumentDto> {
  const { fileName = "handbook.md", declaredType = "text/markdown", content = handbook, knowledgeBaseId } = file;
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return uploadDocument(ctx, { fileName, declaredType, bytes, knowledgeBaseId });
}

/** Reads an uploaded document as the background job does; answers how it ended. */
export async function ingest(
  ctx: WorkspaceContext,
  document: { id: string; revision: number },
): Promise<"ready" | "failed" | "superseded"> {
  const job = await systemContext(ctx.workspaceId, "ingest-document", ["knowledge:write"]);
  return (await ingestDocument(job, { documentId: document.id, revision: document.revision })).status;
}

/** A document that was uploaded and read, so that it can be searched. */
export async function aReadyDocument(ctx: WorkspaceContext, file: File = {}): Promise<DocumentDto> {
  const uploaded = await anUploadedDocument(ctx, file);
  const status = await ingest(ctx, uploaded);
  invariant(status === "ready", `the document was read, but it is ${status}`);
  return getDocument(ctx, uploaded.id);
}
