import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { notFound } from "@/lib/core/errors";
import { sealerFor } from "@/lib/core/workspace-keys";
import { auditSelect, problemOfRow, toAuditEntryDto } from "./audit-select";
import { findErasure } from "./internal/find-erasure";
import { findPayload, readPayloads } from "./internal/stored-payload";
import type { AuditEntryDetailDto } from "./schema";

/** One entry with its evidence, the text that its hash covers, and whether all of it still fits. */
export async function getAuditEntry(ctx: WorkspaceContext, input: { seq: number }): Promise<AuditEntryDetailDto> {
  ctx.require("audit:read");
  const { workspaceId } = ctx;
  const seq = BigInt(input.seq);
  const sealer = await sealerFor(workspaceId);
  return inWorkspace(ctx, async (tx) => {
    const row = await tx.auditEntry.findFirst({ where: { workspaceId, seq }, select: auditSelect });
    if (!row) throw notFound("audit entry", String(input.seq));
    const found = findPayload(sealer, row, (await readPayloads(tx, workspaceId, [seq])).get(seq));
    return {
      ...toAuditEntryDto(row, found),
      canonical: row.canonical,
      isIntact: problemOfRow(row) === null && found.state !== "changed",
      evidence: found.state === "kept" ? (found.payload.evidence ?? null) : null,
      erasure: found.state === "erased" ? await findErasure(tx, workspaceId, seq) : null,
    };
  });
}
