import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { notFound } from "@/lib/core/errors";
import { rootOfInclusion } from "./check-proof";
import { checkpointSelect, toCheckpointDto } from "./checkpoint-select";
import type { AuditProofDto } from "./checkpoint-schema";
import { readRangeRoots } from "./internal/read-tree";
import { inclusionRanges } from "./merkle";

/**
 * The proof that an entry is among those that the newest checkpoint signs. An entry that none covers yet has an answer
 * without a checkpoint. `isValid` says whether proof, entry and checkpoint fit; whoever must not trust us checks it too.
 */
export async function getAuditProof(ctx: WorkspaceContext, input: { seq: number }): Promise<AuditProofDto> {
  ctx.require("audit:read");
  const { workspaceId } = ctx;
  const { seq } = input;
  return inWorkspace(ctx, async (tx) => {
    const entry = await tx.auditEntry.findFirst({
      where: { workspaceId, seq: BigInt(seq) },
      select: { hash: true },
    });
    if (!entry) throw notFound("audit entry", String(seq));
    const row = await tx.auditCheckpoint.findFirst({
      where: { workspaceId },
      orderBy: { size: "desc" },
      select: checkpointSelect,
    });
    const leaf = { seq, leafHash: entry.hash, leafIndex: seq - 1 };
    if (!row || row.size < seq) return { ...leaf, checkpoint: null, hashes: [], isValid: false };
    const checkpoint = toCheckpointDto(row);
    const hashes = await readRangeRoots(tx, workspaceId, inclusionRanges(leaf.leafIndex, checkpoint.size));
    const isValid =
      hashes !== null && rootOfInclusion(leaf.leafHash, leaf.leafIndex, checkpoint.size, hashes) === checkpoint.root;
    return { ...leaf, checkpoint, hashes: hashes ?? [], isValid };
  });
}
