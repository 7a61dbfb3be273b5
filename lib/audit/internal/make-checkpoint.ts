import "server-only";
import { now } from "@/lib/core/clock";
import { withTenant, type Tx } from "@/lib/core/db";
import { invariant } from "@/lib/core/errors";
import { lockName } from "@/lib/core/lock-name";
import { appendLeaves, rootOf } from "../merkle";
import { checkpointText, signNote } from "../signed-note";
import { appendAuditEntry } from "./append-entry";
import type { CurrentSigningKey } from "./signing-keys";

/** A checkpoint covers at most so many entries more than the one before, which bounds its transaction. */
const maxNewEntries = 1_000;

const hashBytes = 32;

/**
 * Signs a checkpoint over the entries since the last one, at most 1,000, in one transaction; reads only those entries.
 * The first checkpoint under a key is preceded by an entry that names the key. Answers the number of entries that are
 * covered now, or null when there is nothing new. Throws for a log whose next entry is missing: that is never signed; and
 * for a key whose successor has signed here: verifiers take such a checkpoint for a fork.
 */
export async function makeCheckpoint(workspaceId: string, key: CurrentSigningKey): Promise<number | null> {
  return withTenant(workspaceId, async (tx) => {
    await lockName(tx, `audit-checkpoint:${workspaceId}`);
    const last = await tx.auditCheckpoint.findFirst({ where: { workspaceId }, orderBy: { size: "desc" } });
    const head = await tx.auditHead.findFirst({ where: { workspaceId } });
    const covered = last?.size ?? 0n;
    if (!head || head.seq <= covered) return null;
    invariant(!last || last.keyId === key.id || key.earlierIds.includes(last.keyId), "a later key has signed already");
    if (last?.keyId !== key.id) await announceKey(tx, workspaceId, key);

    const entries = await tx.auditEntry.findMany({
      where: { workspaceId, seq: { gt: covered } },
      orderBy: { seq: "asc" },
      take: maxNewEntries,
      select: { seq: true, hash: true },
    });
    invariant(entries.length > 0, "the head names an entry that is not there");
    for (const [offset, entry] of entries.entries())
      invariant(entry.seq === covered + BigInt(offset + 1), "an entry is missing");

    const before = Number(covered);
    const { frontier, completed } = appendLeaves(
      unpackHashes(last?.frontier ?? new Uint8Array(0)),
      before,
      entries.map((entry) => entry.hash),
    );
    const size = before + entries.length;
    const root = rootOf(frontier);
    const at = now();
    const text = checkpointText({ workspaceId, size, root, at, previousNote: last?.note ?? null });
    await tx.auditTreeNode.createMany({
      data: completed.map((node) => ({ ...node, workspaceId, index: BigInt(node.index) })),
    });
    await tx.auditCheckpoint.create({
      data: {
        workspaceId,
        size: BigInt(size),
        root,
        frontier: packHashes(frontier),
        note: signNote(text, key),
        keyId: key.id,
        createdAt: at,
      },
      select: { size: true },
    });
    return size;
  });
}

async function announceKey(tx: Tx, workspaceId: string, key: CurrentSigningKey): Promise<void> {
  await appendAuditEntry(tx, {
    workspaceId,
    at: now(),
    actor: { type: "job", id: "make-checkpoints" },
    action: "audit.signing_key_announced",
    target: { type: "audit_signing_key", id: key.id },
    summary: `Checkpoints are signed by the key ${key.id} from here on`,
    facts: { verifierKey: key.verifierKey, previousId: key.previousId, endorsement: key.endorsement },
    requestId: null,
    payload: {},
  });
}

function packHashes(hashes: readonly string[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(hashes.join(""), "hex"));
}

function unpackHashes(bytes: Uint8Array): string[] {
  return Array.from({ length: bytes.length / hashBytes }, (_, index) =>
    Buffer.from(bytes.subarray(index * hashBytes, (index + 1) * hashBytes)).toString("hex"),
  );
}
