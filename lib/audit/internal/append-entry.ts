import "server-only";
import type { Tx } from "@/lib/core/db";
import { auditHash, canonicalEntry, genesisHash, type AuditBody } from "../hash-chain";

type Head = { seq: bigint; hash: string };

/** Locks the head of the chain, appends one entry behind it and moves the head. */
export async function appendAuditEntry(
  tx: Tx,
  workspaceId: string,
  entry: Omit<AuditBody, "workspaceId" | "seq">,
): Promise<void> {
  // The upsert takes the row lock whether the head exists or not; it is what serialises the writers of one workspace.
  const heads = await tx.$queryRaw<Head[]>`
    INSERT INTO audit_heads ("workspaceId", seq, hash) VALUES (${workspaceId}, 0, ${genesisHash})
    ON CONFLICT ("workspaceId") DO UPDATE SET seq = audit_heads.seq
    RETURNING seq, hash`;
  const head = heads[0] ?? { seq: 0n, hash: genesisHash };
  const seq = head.seq + 1n;
  const canonical = canonicalEntry({ workspaceId, seq: Number(seq), ...entry });
  const hash = auditHash(head.hash, canonical);
  await tx.auditEntry.create({
    data: {
      workspaceId,
      seq,
      at: entry.at,
      actorType: entry.actor.type,
      actorId: entry.actor.id,
      actorLabel: entry.actor.label,
      action: entry.action,
      targetType: entry.target.type,
      targetId: entry.target.id,
      summary: entry.summary,
      facts: entry.facts as object,
      requestId: entry.requestId,
      ip: entry.ip,
      canonical,
      prevHash: head.hash,
      hash,
    },
    select: { seq: true },
  });
  await tx.auditHead.updateMany({ where: { workspaceId }, data: { seq, hash } });
}
