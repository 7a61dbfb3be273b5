import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { decodeCursor, encodeCursor } from "@/lib/core/page";
import type { Page } from "@/lib/core/page-schema";
import { usageEventWhere } from "./internal/usage-where";
import type { UsageEventDto, UsageEventQuery } from "./schema";
import { toUsageEventDto, usageEventSelect } from "./usage-event-select";
import { eventRange } from "./usage-range";

/** The facts behind the sums, newest first. Without `from` from the beginning, without `to` until now. */
export async function listUsageEvents(ctx: WorkspaceContext, query: UsageEventQuery): Promise<Page<UsageEventDto>> {
  ctx.require("usage:read");
  const { limit, cursor: cursorText, ...filters } = query;
  const cursor = decodeCursor(cursorText);
  const range = eventRange(query);
  const rows = await inWorkspace(ctx, (tx) =>
    tx.usageEvent.findMany({
      where: {
        ...usageEventWhere(ctx.workspaceId, filters, range),
        ...(cursor
          ? { OR: [{ occurredAt: { lt: cursor.at } }, { occurredAt: cursor.at, id: { lt: cursor.id } }] }
          : {}),
      },
      orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
      take: limit + 1,
      select: usageEventSelect,
    }),
  );
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return {
    items: kept.map(toUsageEventDto),
    nextCursor: rows.length > limit && last ? encodeCursor({ at: last.occurredAt, id: last.id }) : null,
  };
}
