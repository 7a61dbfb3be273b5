import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { notFound } from "@/lib/core/errors";
import { auditSelect, problemOfRow, toAuditEntryDto } from "./audit-select";
import type { AuditEntryDetailDto } from "./schema";

/** One entry with the text that its hash covers, and whether the two still fit. */
export async function getAuditEntry(ctx: WorkspaceContext, input: { seq: number }): Promise<AuditEntryDetailDto> {
  ctx.require("audit:read");
  const row = await inWorkspace(ctx, (tx) =>
    tx.auditEntry.findFirst({ where: { workspaceId: ctx.workspaceId, seq: BigInt(input.seq) }, select: auditSelect }),
  );
  if (!row) throw notFound("audit entry", String(input.seq));
  return { ...toAuditEntryDto(row), canonical: row.canonical, isIntact: problemOfRow(row) === null };
}
