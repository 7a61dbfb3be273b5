import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import type { RunSource } from "../schema";
import { citedIds, passageIdsIn, withoutCitations, withNumbers } from "./citations";
import type { LoadedStep } from "./load-run";

/**
 * Turns the citations of an answer ([[chk_…]]) into numbers and the passages behind them. Only passages that a tool gave
 * to this run count: an invented source must not look like one, and naming a passage must not be a way to read it.
 */
export async function collectSources(
  ctx: WorkspaceContext,
  answer: string,
  steps: readonly Pick<LoadedStep, "tool">[],
): Promise<{ text: string; sources: RunSource[] }> {
  const seen = passageIdsIn(steps.map((step) => step.tool));
  const ids = citedIds(answer).filter((id) => seen.has(id));
  if (ids.length === 0) return { text: withoutCitations(answer), sources: [] };
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
  return { text: withNumbers(answer, new Map(sources.map((source) => [source.chunkId, source.number]))), sources };
}
