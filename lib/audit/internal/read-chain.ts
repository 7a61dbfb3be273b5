import "server-only";
import { withTenant } from "@/lib/core/db";
import { auditSelect, type AuditRow } from "../audit-select";

const batchSize = 1_000;

/**
 * The entries of a chain in order up to `lastSeq`, in batches, each read in a short transaction of its own: entries
 * never change, so the result is as of the moment at which `lastSeq` was the head.
 */
export async function* readChain(workspaceId: string, lastSeq: bigint): AsyncGenerator<AuditRow[]> {
  let after = 0n;
  for (;;) {
    const rows = await withTenant(workspaceId, (tx) =>
      tx.auditEntry.findMany({
        where: { workspaceId, seq: { gt: after, lte: lastSeq } },
        orderBy: { seq: "asc" },
        take: batchSize,
        select: auditSelect,
      }),
    );
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (rows.length < batchSize || !last) return;
    after = last.seq;
  }
}
