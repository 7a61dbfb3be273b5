import "server-only";
import { randomBytes } from "node:crypto";
import type { Tx } from "@/lib/core/db";
import { sealerWithin, type Sealer } from "@/lib/core/workspace-keys";
import { auditHash, canonicalAround, currentForm, genesisHash, type AuditBody } from "../hash-chain";
import { commitmentOf, payloadText, saltBytes, type AuditPayload } from "../payload";
import { payloadPlace } from "./stored-payload";

type Head = { seq: bigint; hash: string };

/** An entry before it has its place in a chain, with the payload that it commits to. */
export type NewEntry = Omit<AuditBody, "seq" | "commitment"> & { payload: AuditPayload };

type WrittenPayload = { salt: Uint8Array; text: string; commitment: string };

/** With the text that its hash will cover, but for the number. */
export type WrittenEntry = { entry: NewEntry; payload: WrittenPayload | null; before: string; after: string };

/** Throws a TypeError for facts and evidence that JSON cannot carry. */
export function writeEntry(entry: NewEntry): WrittenEntry {
  const payload = writePayload(entry.payload);
  return { entry, payload, ...canonicalAround({ ...entry, commitment: payload?.commitment ?? null }) };
}

function writePayload(payload: AuditPayload): WrittenPayload | null {
  const text = payloadText(payload);
  if (text === null) return null;
  const salt = randomBytes(saltBytes);
  return { salt, text, commitment: commitmentOf(salt, text) };
}

/** Sealed under its commitment, which no other payload has. */
function sealPayload(sealer: Sealer, { salt, text, commitment }: WrittenPayload) {
  return {
    commitment,
    salt: Buffer.from(salt).toString("base64"),
    sealed: Buffer.from(sealer.sealText(text, payloadPlace(commitment))).toString("base64"),
  };
}

/**
 * Locks the head of the chain, appends entries behind it in this order with their payloads beside, and moves the head: two
 * statements, however many entries. The lock is held until the transaction ends; keep it to a few hundred entries.
 */
export async function appendAuditEntries(tx: Tx, workspaceId: string, entries: readonly WrittenEntry[]): Promise<void> {
  // Sealed before the lock is taken.
  const sealer = entries.some(({ payload }) => payload) ? await sealerWithin(tx, workspaceId) : null;
  const payloads = entries.map(({ payload }) => (payload && sealer ? sealPayload(sealer, payload) : null));
  // The upsert takes the row lock whether the head exists or not; it is what serialises the writers of one workspace.
  const heads = await tx.$queryRaw<Head[]>`
    INSERT INTO audit_heads ("workspaceId", seq, hash) VALUES (${workspaceId}, 0, ${genesisHash})
    ON CONFLICT ("workspaceId") DO UPDATE SET seq = audit_heads.seq
    RETURNING seq, hash`;
  let { seq, hash } = heads[0] ?? { seq: 0n, hash: genesisHash };
  const rows = entries.map(({ entry, before, after }, index) => {
    seq += 1n;
    const prevHash = hash;
    const canonical = `${before}${seq}${after}`;
    hash = auditHash(prevHash, canonical);
    const { at, actor, action, target, summary, facts, requestId } = entry;
    return {
      seq: Number(seq),
      at: at.toISOString(),
      ...{ actorType: actor.type, actorId: actor.id },
      ...{ action, targetType: target.type, targetId: target.id },
      ...{ summary, facts, requestId, canonical, prevHash, hash },
      ...payloads[index],
    };
  });
  await tx.$executeRaw`
    WITH written AS MATERIALIZED (
      SELECT * FROM json_to_recordset(${JSON.stringify(rows)}::json) AS e(
        seq bigint, at timestamptz, "actorType" text, "actorId" text, action text, "targetType" text, "targetId" text,
        summary text, facts jsonb, "requestId" text, commitment text, canonical text, "prevHash" text, hash text,
        salt text, sealed text)),
    appended AS (
      INSERT INTO audit_entries ("workspaceId", seq, at, "actorType", "actorId", action, "targetType", "targetId", summary,
                                 facts, "requestId", form, commitment, canonical, "prevHash", hash)
      SELECT ${workspaceId}, seq, at, "actorType", "actorId", action, "targetType", "targetId", summary,
             facts, "requestId", ${currentForm}, commitment, canonical, "prevHash", hash FROM written),
    kept AS (
      INSERT INTO audit_payloads ("workspaceId", seq, salt, sealed)
      SELECT ${workspaceId}, seq, decode(salt, 'base64'), decode(sealed, 'base64') FROM written WHERE salt IS NOT NULL)
    UPDATE audit_heads SET seq = ${seq}, hash = ${hash} WHERE "workspaceId" = ${workspaceId}`;
}

/** One entry, as `appendAuditEntries` does it. */
export function appendAuditEntry(tx: Tx, entry: NewEntry): Promise<void> {
  return appendAuditEntries(tx, entry.workspaceId, [writeEntry(entry)]);
}
