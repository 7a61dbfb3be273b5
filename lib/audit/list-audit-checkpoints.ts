import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import type { Page, PageRequest } from "@/lib/core/page-schema";
import { checkpointSelect, toCheckpointDto } from "./checkpoint-select";
import type { AuditCheckpointDto } from "./checkpoint-schema";
import { seqCursor } from "./internal/seq-cursor";

/** Checkpoints, newest first. The cursor is the size of the last one of the page before. */
export async function listAuditCheckpoints(
  ctx: WorkspaceContext,
  query: PageRequest,
): Promise<Page<AuditCheckpointDto>> {
  ctx.require("audit:read");
  const before = seqCursor(query.cursor);
  const rows = await inWorkspace(ctx, (tx) =>
    tx.auditCheckpoint.findMany({
      where: { workspaceId: ctx.workspaceId, ...(before === null ? {} : { size: { lt: before } }) },
      orderBy: { size: "desc" },
      take: query.limit + 1,
      select: checkpointSelect,
    }),
  );
  const kept = rows.slice(0, query.limit);
  const last = kept.at(-1);
  return {
    items: kept.map(toCheckpointDto),
    nextCursor: rows.length > query.limit && last ? last.size.toString() : null,
  };
}
