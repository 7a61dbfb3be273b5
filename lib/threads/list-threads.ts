import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { afterCursor, decodeCursor, toPage } from "@/lib/core/page";
import type { Page } from "@/lib/core/page-schema";
import { sealerFor } from "@/lib/core/workspace-keys";
import type { MessageDto, MessageListQuery, ThreadDto, ThreadListQuery } from "./schema";
import { messageSelect, threadSelect, toMessageDto, toThreadDto } from "./thread-select";

/** Conversations, newest first. */
export async function listThreads(ctx: WorkspaceContext, query: ThreadListQuery): Promise<Page<ThreadDto>> {
  ctx.require("runs:read");
  const { workspaceId } = ctx;
  const sealer = await sealerFor(workspaceId);
  const rows = await inWorkspace(ctx, (tx) =>
    tx.thread.findMany({
      where: {
        workspaceId,
        archivedAt: null,
        ...(query.agent ? { agent: isId("agent", query.agent) ? { id: query.agent } : { slug: query.agent } } : {}),
        AND: afterCursor(decodeCursor(query.cursor)),
      },
      select: threadSelect,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: query.limit + 1,
    }),
  );
  return toPage(rows, query.limit, (row) => toThreadDto(row, sealer));
}

/** One conversation. Throws `not_found`. */
export async function getThread(ctx: WorkspaceContext, threadId: string): Promise<ThreadDto> {
  ctx.require("runs:read");
  const row = await inWorkspace(ctx, (tx) =>
    tx.thread.findFirst({ where: { id: threadId, workspaceId: ctx.workspaceId }, select: threadSelect }),
  );
  if (!row) throw notFound("thread", threadId);
  return toThreadDto(row, await sealerFor(ctx.workspaceId));
}

/** The last messages of a conversation that stand, oldest first. `nextBefore` leads to earlier ones. */
export async function listMessages(
  ctx: WorkspaceContext,
  threadId: string,
  query: MessageListQuery,
): Promise<{ items: MessageDto[]; nextBefore: number | null }> {
  ctx.require("runs:read");
  const { workspaceId } = ctx;
  const sealer = await sealerFor(workspaceId);
  return inWorkspace(ctx, async (tx) => {
    const thread = await tx.thread.findFirst({ where: { id: threadId, workspaceId }, select: { id: true } });
    if (!thread) throw notFound("thread", threadId);
    const rows = await tx.message.findMany({
      where: { workspaceId, threadId, supersededAt: null, ...(query.before ? { ordinal: { lt: query.before } } : {}) },
      select: messageSelect,
      orderBy: { ordinal: "desc" },
      take: query.limit + 1,
    });
    const kept = rows.slice(0, query.limit).reverse();
    const runs = await tx.run.findMany({
      where: { workspaceId, id: { in: kept.flatMap((row) => row.runId ?? []) } },
      select: { id: true, status: true, sourcesSealed: true },
    });
    const runOf = new Map(runs.map((run) => [run.id, run]));
    const items = kept.map((row) => toMessageDto(row, runOf.get(row.runId ?? "") ?? null, sealer));
    return { items, nextBefore: rows.length > query.limit ? (items[0]?.ordinal ?? null) : null };
  });
}
