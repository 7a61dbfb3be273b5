import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import { buildSampleDocument, sampleDocuments } from "./samples/sample-documents";
import { uploadDocument } from "./upload-document";

/**
 * Puts the sample documents into a new workspace, so that an agent has something to answer from in the first minute.
 * May be repeated: a sample that is there by name is not added again.
 */
export async function addSampleDocuments(ctx: WorkspaceContext): Promise<{ added: number }> {
  ctx.require("knowledge:write");
  let added = 0;
  for (const sample of sampleDocuments) {
    const existing = await inWorkspace(ctx, (tx) =>
      tx.document.findFirst({ where: { workspaceId: ctx.workspaceId, name: sample.fileName }, select: { id: true } }),
    );
    if (existing) continue;
    const bytes = await buildSampleDocument(sample, now());
    await uploadDocument(ctx, { fileName: sample.fileName, declaredType: sample.contentType, bytes });
    added += 1;
  }
  return { added };
}
