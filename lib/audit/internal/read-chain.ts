import "server-only";
import { withTenant } from "@/lib/core/db";
import { auditSelect, type AuditRow } from "../audit-select";

const batchSize = 1_000;

/**
 * The entries of a chain in order up to `lastSeq`, in batches, each read in a short transaction of its own while the one
 * before is worked on: entries never change, so the result is as of the moment at which `lastSeq` was the head.
 */
export async function* readChain(workspaceId: string, lastSeq: bigint): AsyncGenerator<AuditRow[]> {
  let next: Promise<AuditRow[]> | null = readBatch(workspaceId, 0n, lastSeq);
  while (next) {
    const rows: AuditRow[] = await next;
    const last = rows.at(-1);
    next = rows.length === batchSize && last ? readBatch(workspaceId, last.seq, lastSeq) : null;
    // Its failure is told when its turn comes; whoever stops before is not concerned.
    next?.catch(() => {});
    if (rows.length > 0) yield rows;
  }
}

function readBatch(workspaceId: string, after: bigint, lastSeq: bigint): Promise<AuditRow[]> {
  return withTenant(workspaceId, (tx) =>
    tx.auditEntry.findMany({
      where: { workspaceId, seq: { gt: after, lte: lastSeq } },
      orderBy: { seq: "asc" },
      take: batchSize,
      select: auditSelect,
    }),
  );
}
