import "server-only";
import { withTenant } from "@/lib/core/db";
import { auditSelect, type AuditRow } from "../audit-select";
import type { StoredPayload } from "./stored-payload";

const batchSize = 1_000;

/** Entries one behind the other, and the payloads of those that have one. */
export type ChainBatch = { rows: AuditRow[]; payloads: Map<bigint, StoredPayload> };

/**
 * The entries of a chain in order up to `lastSeq`, in batches, each read in a short transaction of its own while the one
 * before is worked on: entries never change, so the result is as of the moment at which `lastSeq` was the head. Payloads
 * only where they are asked for; they may be erased meanwhile.
 */
export async function* readChain(
  workspaceId: string,
  lastSeq: bigint,
  withPayloads: boolean,
): AsyncGenerator<ChainBatch> {
  const read = (after: bigint) => readBatch(workspaceId, after, lastSeq, withPayloads);
  let next: Promise<ChainBatch> | null = read(0n);
  while (next) {
    const batch: ChainBatch = await next;
    const last = batch.rows.at(-1);
    next = batch.rows.length === batchSize && last ? read(last.seq) : null;
    // Its failure is told when its turn comes; whoever stops before is not concerned.
    next?.catch(() => {});
    if (batch.rows.length > 0) yield batch;
  }
}

function readBatch(workspaceId: string, after: bigint, lastSeq: bigint, withPayloads: boolean): Promise<ChainBatch> {
  return withTenant(workspaceId, async (tx) => {
    const rows = await tx.auditEntry.findMany({
      where: { workspaceId, seq: { gt: after, lte: lastSeq } },
      orderBy: { seq: "asc" },
      take: batchSize,
      select: auditSelect,
    });
    const last = rows.at(-1);
    if (!withPayloads || !last) return { rows, payloads: new Map() };
    const payloads = await tx.auditPayload.findMany({
      where: { workspaceId, seq: { gt: after, lte: last.seq } },
      select: { seq: true, salt: true, sealed: true },
    });
    return { rows, payloads: new Map(payloads.map((payload) => [payload.seq, payload])) };
  });
}
