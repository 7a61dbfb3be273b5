import "server-only";
import type { Tx } from "@/lib/core/db";
import { auditHash, canonicalAround, genesisHash, type AuditBody } from "../hash-chain";

type Head = { seq: bigint; hash: string };

/** An entry before it has its place in a chain. */
export type NewEntry = Omit<AuditBody, "seq">;

/** With the text that its hash will cover, but for the number. */
export type WrittenEntry = { entry: NewEntry; before: string; after: string };

/** Throws a TypeError for facts that JSON cannot carry. */
export function writeEntry(entry: NewEntry): WrittenEntry {
  return { entry, ...canonicalAround(entry) };
}

/**
 * Locks the head of the chain, appends entries behind it in this order and moves the head: two statements, however many
 * entries. The lock is held until the transaction ends; keep it to a few hundred entries.
 */
export async function appendAuditEntries(tx: Tx, workspaceId: string, entries: readonly WrittenEntry[]): Promise<void> {
  // The upsert takes the row lock whether the head exists or not; it is what serialises the writers of one workspace.
  const heads = await tx.$queryRaw<Head[]>`
    INSERT INTO audit_heads ("workspaceId", seq, hash) VALUES (${workspaceId}, 0, ${genesisHash})
    ON CONFLICT ("workspaceId") DO UPDATE SET seq = audit_heads.seq
    RETURNING seq, hash`;
  let { seq, hash } = heads[0] ?? { seq: 0n, hash: genesisHash };
  const rows = entries.map(({ entry, before, after }) => {
    seq += 1n;
    const prevHash = hash;
    const canonical = `${before}${seq}${after}`;
    hash = auditHash(prevHash, canonical);
    const { at, actor, action, target, summary, facts, requestId, ip } = entry;
    return {
      seq: Number(seq),
      at: at.toISOString(),
      ...{ actorType: actor.type, actorId: actor.id, actorLabel: actor.label },
      ...{ action, targetType: target.type, targetId: target.id },
      ...{ summary, facts, requestId, ip, canonical, prevHash, hash },
    };
  });
  await tx.$executeRaw`
    WITH appended AS (
      INSERT INTO audit_entries ("workspaceId", seq, at, "actorType", "actorId", "actorLabel", action, "targetType",
                                 "targetId", summary, facts, "requestId", ip, canonical, "prevHash", hash)
      SELECT ${workspaceId}, e.* FROM json_to_recordset(${JSON.stringify(rows)}::json) AS e(
        seq bigint, at timestamptz, "actorType" text, "actorId" text, "actorLabel" text, action text,
        "targetType" text, "targetId" text, summary text, facts jsonb, "requestId" text, ip text, canonical text,
        "prevHash" text, hash text))
    UPDATE audit_heads SET seq = ${seq}, hash = ${hash} WHERE "workspaceId" = ${workspaceId}`;
}

/** One entry, as `appendAuditEntries` does it. */
export function appendAuditEntry(tx: Tx, entry: NewEntry): Promise<void> {
  return appendAuditEntries(tx, entry.workspaceId, [writeEntry(entry)]);
}
