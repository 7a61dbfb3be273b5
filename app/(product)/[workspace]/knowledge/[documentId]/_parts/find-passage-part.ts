import "server-only";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { listPassages } from "@/lib/knowledge/get-document";
import { partSize } from "./reader-query";

/** As many as the use case gives at a time. */
const batch = 100;

/** In which part of the document, from 1, a passage stands; null when the document does not have it (any more). */
export async function findPassagePart(
  ctx: WorkspaceContext,
  documentId: string,
  passageId: string,
): Promise<number | null> {
  let after: number | null = -1;
  for (let seen = 0; after !== null; seen += batch) {
    const page: Awaited<ReturnType<typeof listPassages>> = await listPassages(ctx, documentId, { limit: batch, after });
    const at = page.items.findIndex(({ id }) => id === passageId);
    if (at >= 0) return Math.floor((seen + at) / partSize) + 1;
    after = page.nextAfter;
  }
  return null;
}
