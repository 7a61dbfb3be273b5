import "server-only";
import { createPrivateKey, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { day, now } from "@/lib/core/clock";
import { systemDb, type Tx } from "@/lib/core/db";
import { lockName } from "@/lib/core/lock-name";
import { installationSealer } from "@/lib/core/workspace-keys";
import { endorsementText, keyIdOf, verifierKeyOf } from "../signed-note";

const keyLifeMs = 365 * day;

/** The key that signs now. */
export type SigningKey = {
  id: string;
  verifierKey: string;
  privateKey: KeyObject;
  /** The key before, and its signature that vouches for this one (base64); null for the first. */
  previousId: string | null;
  endorsement: string | null;
};

/** The key that signs now, with the ids of all that it took the place of. */
export type CurrentSigningKey = SigningKey & { earlierIds: readonly string[] };

/** A key as anybody may see it. */
export type PublicSigningKey = Omit<SigningKey, "privateKey"> & { publicKey: Uint8Array; createdAt: Date };

type KeyRow = {
  id: string;
  publicKey: Uint8Array;
  privateSealed: Uint8Array;
  previousId: string | null;
  endorsement: Uint8Array | null;
  createdAt: Date;
};

/**
 * The signing key of the installation. Makes the first one, and a new one when the newest is a year old: the old one
 * vouches for it. Repeatable and safe from several processes at once: all get the same key.
 */
export async function currentSigningKey(): Promise<CurrentSigningKey> {
  const newest = await findNewest(systemDb());
  if (newest && !isDue(newest)) return openCurrent(systemDb(), newest);
  return systemDb().$transaction(async (tx) => {
    await lockName(tx, "audit-signing-key");
    const last = await findNewest(tx);
    return openCurrent(tx, last && !isDue(last) ? last : await tx.auditSigningKey.create({ data: makeKey(last) }));
  });
}

async function openCurrent(db: Pick<Tx, "auditSigningKey">, row: KeyRow): Promise<CurrentSigningKey> {
  const earlier = await db.auditSigningKey.findMany({
    where: { createdAt: { lt: row.createdAt } },
    select: { id: true },
  });
  return { ...openKey(row), earlierIds: earlier.map(({ id }) => id) };
}

/**
 * Makes a new key now, however old the newest is; the old one vouches for it. `record` runs in the same transaction.
 * Several at once make one key each, one after another.
 */
export async function makeNextKey(record: (tx: Tx, made: SigningKey) => Promise<void>): Promise<SigningKey> {
  return systemDb().$transaction(async (tx) => {
    await lockName(tx, "audit-signing-key");
    const made = openKey(await tx.auditSigningKey.create({ data: makeKey(await findNewest(tx)) }));
    await record(tx, made);
    return made;
  });
}

/** Every key that ever signed here, oldest first. */
export async function listPublicKeys(): Promise<PublicSigningKey[]> {
  const rows = await systemDb().auditSigningKey.findMany({
    orderBy: { createdAt: "asc" },
    select: { id: true, publicKey: true, previousId: true, endorsement: true, createdAt: true },
  });
  return rows.map((row) => ({ ...row, ...publicPart(row) }));
}

function findNewest(db: Pick<Tx, "auditSigningKey">): Promise<KeyRow | null> {
  return db.auditSigningKey.findFirst({ orderBy: { createdAt: "desc" } });
}

function isDue(key: KeyRow): boolean {
  return key.createdAt.getTime() + keyLifeMs <= now().getTime();
}

function placeOf(id: string): string {
  return `audit-signing-key:${id}`;
}

function makeKey(previous: KeyRow | null) {
  const pair = generateKeyPairSync("ed25519");
  // The last 32 bytes of this form are the raw key (RFC 8410 section 4).
  const publicKey = new Uint8Array(pair.publicKey.export({ format: "der", type: "spki" }).subarray(-32));
  const id = keyIdOf(publicKey);
  const vouched = previous && sign(null, endorsementText(verifierKeyOf(publicKey)), openKey(previous).privateKey);
  return {
    id,
    publicKey,
    privateSealed: installationSealer().sealBytes(
      pair.privateKey.export({ format: "der", type: "pkcs8" }),
      placeOf(id),
    ),
    previousId: previous?.id ?? null,
    endorsement: vouched && new Uint8Array(vouched),
    // The newest signs: a clock that went back must not leave the old one on top.
    createdAt: new Date(Math.max(now().getTime(), (previous?.createdAt.getTime() ?? 0) + 1)),
  };
}

function openKey(row: KeyRow): SigningKey {
  const bytes = installationSealer().openBytes(row.privateSealed, placeOf(row.id));
  return {
    ...publicPart(row),
    privateKey: createPrivateKey({ key: Buffer.from(bytes), format: "der", type: "pkcs8" }),
  };
}

function publicPart(row: Omit<KeyRow, "privateSealed" | "createdAt">) {
  return {
    id: row.id,
    verifierKey: verifierKeyOf(row.publicKey),
    previousId: row.previousId,
    endorsement: row.endorsement && Buffer.from(row.endorsement).toString("base64"),
  };
}
