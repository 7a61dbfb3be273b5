"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { workspaceAction } from "@/lib/http/workspace-action";
import { createKnowledgeBase } from "@/lib/knowledge/create-knowledge-base";
import { deleteDocument } from "@/lib/knowledge/delete-document";
import { reindexDocument } from "@/lib/knowledge/reindex-document";
import { createKnowledgeBaseInput } from "@/lib/knowledge/schema";

const documentIds = z.strictObject({ documentIds: z.array(z.string().min(1).max(64)).min(1).max(100) });

function changed({ workspaceSlug }: WorkspaceContext): void {
  revalidatePath(`/${workspaceSlug}/knowledge`, "layout");
}

/** Reads documents again; what is indexed stays findable meanwhile. */
export const readAgainAction = workspaceAction(documentIds, async (ctx, { documentIds }) => {
  for (const id of new Set(documentIds)) await reindexDocument(ctx, id);
  changed(ctx);
});

export const deleteDocumentsAction = workspaceAction(documentIds, async (ctx, { documentIds }) => {
  for (const id of new Set(documentIds)) await deleteDocument(ctx, id);
  changed(ctx);
});

export const createKnowledgeBaseAction = workspaceAction(createKnowledgeBaseInput, async (ctx, input) => {
  const base = await createKnowledgeBase(ctx, input);
  changed(ctx);
  return { id: base.id, name: base.name };
});
