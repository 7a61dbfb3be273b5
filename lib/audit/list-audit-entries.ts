import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import type { Page } from "@/lib/core/page-schema";
import { auditSelect, toAuditEntryDto } from "./audit-select";
import { sealerFor } from "@/lib/core/workspace-keys";
import { auditWhere } from "./internal/audit-where";
import { findNamed } from "./internal/find-named";
import { seqCursor } from "./internal/seq-cursor";
import { findPayload, readPayloads } from "./internal/stored-payload";
import type { AuditEntryDto, AuditListQuery } from "./schema";

/** Audit entries, newest first. The cursor is the number of the last entry of the page before. */
export async function listAuditEntries(ctx: WorkspaceContext, query: AuditListQuery): Promise<Page<AuditEntryDto>> {
  ctx.require("audit:read");
  const { limit, cursor, ...filters } = query;
  const before = seqCursor(cursor);
  const { workspaceId } = ctx;
  const sealer = await sealerFor(workspaceId);
  const { rows, payloads } = await inWorkspace(ctx, async (tx) => {
    const named = filters.q ? await findNamed(tx, workspaceId, filters.q) : null;
    const found = await tx.auditEntry.findMany({
      where: {
        ...auditWhere(workspaceId, filters, named),
        ...(before === null ? {} : { seq: { lt: before } }),
      },
      orderBy: { seq: "desc" },
      take: limit + 1,
      select: auditSelect,
    });
    const seqs = found.slice(0, limit).map(({ seq }) => seq);
    return { rows: found, payloads: await readPayloads(tx, workspaceId, seqs) };
  });
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return {
    items: kept.map((row) => toAuditEntryDto(row, findPayload(sealer, row, payloads.get(row.seq)))),
    nextCursor: rows.length > limit && last ? last.seq.toString() : null,
  };
}

/**
 * The actions and kinds of targets that occur in this workspace's log, for filters. Jumps from one value to the next
 * in the index, so that the length of the log does not matter.
 */
export async function listAuditFacets(ctx: WorkspaceContext): Promise<{ actions: string[]; targetTypes: string[] }> {
  ctx.require("audit:read");
  const { workspaceId } = ctx;
  return inWorkspace(ctx, async (tx) => {
    const actions = await tx.$queryRaw<{ value: string }[]>`
      WITH RECURSIVE jump AS (
        SELECT min(action) AS value FROM audit_entries WHERE "workspaceId" = ${workspaceId}
        UNION ALL
        SELECT (SELECT min(action) FROM audit_entries WHERE "workspaceId" = ${workspaceId} AND action > jump.value)
        FROM jump WHERE jump.value IS NOT NULL)
      SELECT value FROM jump WHERE value IS NOT NULL`;
    const targetTypes = await tx.$queryRaw<{ value: string }[]>`
      WITH RECURSIVE jump AS (
        SELECT min("targetType") AS value FROM audit_entries WHERE "workspaceId" = ${workspaceId}
        UNION ALL
        SELECT (SELECT min("targetType") FROM audit_entries
                WHERE "workspaceId" = ${workspaceId} AND "targetType" > jump.value)
        FROM jump WHERE jump.value IS NOT NULL)
      SELECT value FROM jump WHERE value IS NOT NULL`;
    return { actions: actions.map((row) => row.value), targetTypes: targetTypes.map((row) => row.value) };
  });
}
