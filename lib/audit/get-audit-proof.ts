import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import type { Tx } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { rootOfInclusion } from "./check-proof";
import { checkpointSelect, toCheckpointDto } from "./checkpoint-select";
import type { AuditProofDto } from "./checkpoint-schema";
import { listPublicKeys } from "./internal/signing-keys";
import { readRangeRoots } from "./internal/read-tree";
import { inclusionRanges } from "./merkle";

/**
 * The proof, complete in itself, that an entry is among those that the newest checkpoint signs. An entry that none covers yet has an answer
 * without a checkpoint. `isValid` says whether proof, entry and checkpoint fit; whoever must not trust us checks it too.
 */
export async function getAuditProof(ctx: WorkspaceContext, input: { seq: number }): Promise<AuditProofDto> {
  ctx.require("audit:read");
  const { workspaceId } = ctx;
  const { seq } = input;
  const { proof, keyId } = await inWorkspace(ctx, (tx) => proofOf(tx, workspaceId, seq));
  const key = keyId === null ? undefined : (await listPublicKeys()).find(({ id }) => id === keyId);
  return { ...proof, verifierKey: key?.verifierKey ?? null };
}

async function proofOf(
  tx: Tx,
  workspaceId: string,
  seq: number,
): Promise<{ proof: Omit<AuditProofDto, "verifierKey">; keyId: string | null }> {
  const entry = await tx.auditEntry.findFirst({
    where: { workspaceId, seq: BigInt(seq) },
    select: { hash: true, prevHash: true, canonical: true },
  });
  if (!entry) throw notFound("audit entry", String(seq));
  const row = await tx.auditCheckpoint.findFirst({
    where: { workspaceId },
    orderBy: { size: "desc" },
    select: checkpointSelect,
  });
  const { hash: leafHash, prevHash, canonical } = entry;
  const leafIndex = seq - 1;
  const leaf = { format: "mandate-audit-proof-1" as const, workspaceId, seq, canonical, prevHash, leafHash, leafIndex };
  if (!row || row.size < seq) return { proof: { ...leaf, checkpoint: null, hashes: [], isValid: false }, keyId: null };
  const checkpoint = toCheckpointDto(row);
  const hashes = await readRangeRoots(tx, workspaceId, inclusionRanges(leafIndex, checkpoint.size));
  const isValid = hashes !== null && rootOfInclusion(leafHash, leafIndex, checkpoint.size, hashes) === checkpoint.root;
  return { proof: { ...leaf, checkpoint, hashes: hashes ?? [], isValid }, keyId: row.keyId };
}
