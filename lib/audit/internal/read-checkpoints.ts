import "server-only";
import { withTenant } from "@/lib/core/db";
import { checkpointSelect } from "../checkpoint-select";

/** A checkpoint as it is stored. */
export type StoredCheckpoint = { size: bigint; root: string; createdAt: Date; keyId: string; note: string };

/** The checkpoints whose last entry is among `from` to `to`, in order; `to` at most 1,000 beyond `from`. */
export function readCheckpoints(workspaceId: string, from: bigint, to: bigint): Promise<StoredCheckpoint[]> {
  return withTenant(workspaceId, (tx) =>
    tx.auditCheckpoint.findMany({
      where: { workspaceId, size: { gte: from, lte: to } },
      orderBy: { size: "asc" },
      select: checkpointSelect,
    }),
  );
}
