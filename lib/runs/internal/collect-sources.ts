import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import type { RunSource } from "../schema";

const citation = /\s*\[\[(chk_[0-9a-z]{26})\]\]/g;

/**
 * Turns the citations of an answer ([[chk_…]]) into numbers and the passages behind them. A citation of a passage that
 * does not exist in this workspace is dropped: an invented source must not look like one.
 */
export async function collectSources(ctx: WorkspaceContext, answer: string): Promise<{ text: string; sources: RunSource[] }> {
  const ids = [...new Set([...answer.matchAll(citation)].map((match) => match[1] ?? ""))];
  if (ids.length === 0) return { text: answer, sources: [] };
  const rows = await inWorkspace(ctx, (tx) =>
    tx.chunk.findMany({
      where: { workspaceId: ctx.workspaceId, id: { in: ids } },
      select: { id: true, documentId: true, page: true, text: true, document: { select: { name: true } } },
    }),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const sources: RunSource[] = [];
  for (const id of ids) {
    const row = byId.get(id);
    if (!row) continue;
    sources.push({
      number: sources.length + 1,
      chunkId: id,
      documentId: row.documentId,
      documentName: row.document.name,
      page: row.page,
      quote: row.text,
    });
  }
  const numberOf = new Map(sources.map((source) => [source.chunkId, source.number]));
  const text = answer.replace(citation, (_, id: string) => {
    const number = numberOf.get(id);
    return number === undefined ? "" : ` [${number}]`;
  });
  return { text, sources };
}
