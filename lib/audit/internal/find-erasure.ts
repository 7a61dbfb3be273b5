import "server-only";
import type { Tx } from "@/lib/core/db";

/** The entry that says that the payload of entry `seq` was erased, with its legal basis; null when none does. */
export async function findErasure(
  tx: Tx,
  workspaceId: string,
  seq: bigint,
): Promise<{ seq: number; at: string; basis: string } | null> {
  const rows = await tx.$queryRaw<{ seq: bigint; at: Date; basis: string | null }[]>`
    SELECT e.seq, e.at, e.facts ->> 'basis' AS basis FROM audit_entries e
    WHERE e."workspaceId" = ${workspaceId} AND e.action = 'audit.payload_erased' AND e.seq > ${seq} AND EXISTS (
      SELECT 1 FROM jsonb_array_elements(e.facts -> 'ranges') AS r(value)
      WHERE ${seq} BETWEEN (r.value ->> 0)::bigint AND (r.value ->> 1)::bigint)
    ORDER BY e.seq LIMIT 1`;
  const [row] = rows;
  return row ? { seq: Number(row.seq), at: row.at.toISOString(), basis: row.basis ?? "" } : null;
}
