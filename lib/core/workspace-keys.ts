import "server-only";
import { createSecretKey, hkdfSync, randomBytes, type KeyObject } from "node:crypto";
import { decryptBytes, encryptBytes } from "./crypto";
import { systemDb, type Tx } from "./db";
import { env } from "./env";
import { AppError, notFound } from "./errors";

const cacheMs = 5 * 60_000;
const maxCached = 1_000;
const cache = new Map<string, { sealer: Sealer; until: number }>();

function masterKey(): Uint8Array {
  const encoded = env().MANDATE_MASTER_KEY;
  const key = encoded ? Buffer.from(encoded, "base64") : undefined;
  if (key?.length !== 32) {
    throw new AppError("unavailable", "The installation is not configured.", {
      internal: { reason: "MANDATE_MASTER_KEY must be 32 bytes in base64" },
    });
  }
  return key;
}

/** A fresh data key for a new workspace, wrapped by the master key; bound to the workspace's id. */
export function createWrappedDataKey(workspaceId: string): Uint8Array<ArrayBuffer> {
  return encryptBytes(masterKey(), randomBytes(32), `workspace-key:${workspaceId}`);
}

async function loadSealer(db: Pick<Tx, "workspace">, workspaceId: string): Promise<Sealer> {
  const hit = cache.get(workspaceId);
  if (hit && hit.until > Date.now()) return hit.sealer;
  const row = await db.workspace.findUnique({ where: { id: workspaceId }, select: { wrappedDataKey: true } });
  if (!row || row.wrappedDataKey.length === 0) throw notFound("workspace", workspaceId);
  const sealer = new Sealer(decryptBytes(masterKey(), row.wrappedDataKey, `workspace-key:${workspaceId}`));
  if (cache.size >= maxCached) cache.clear();
  cache.set(workspaceId, { sealer, until: Date.now() + cacheMs });
  return sealer;
}

/** Forgets a workspace's key in this process, after it was destroyed or rotated. */
export function forgetDataKey(workspaceId: string): void {
  cache.delete(workspaceId);
}

/**
 * Encrypts and decrypts what a workspace stores. `place` names the column and row ("run.input:run_…"): a
 * ciphertext moved elsewhere does not open.
 */
export class Sealer {
  readonly #key: KeyObject;

  constructor(key: Uint8Array) {
    this.#key = createSecretKey(key);
  }

  sealText(text: string, place: string): Uint8Array<ArrayBuffer> {
    return encryptBytes(this.#key, Buffer.from(text, "utf8"), place);
  }

  openText(sealed: Uint8Array, place: string): string {
    return Buffer.from(decryptBytes(this.#key, sealed, place)).toString("utf8");
  }

  sealJson(value: unknown, place: string): Uint8Array<ArrayBuffer> {
    return this.sealText(JSON.stringify(value ?? null), place);
  }

  /** The value is what our own code sealed under this place; callers give its type or parse it. */
  openJson(sealed: Uint8Array, place: string): unknown {
    return JSON.parse(this.openText(sealed, place));
  }

  sealBytes(bytes: Uint8Array, place: string): Uint8Array<ArrayBuffer> {
    return encryptBytes(this.#key, bytes, place);
  }

  openBytes(sealed: Uint8Array, place: string): Uint8Array<ArrayBuffer> {
    return decryptBytes(this.#key, sealed, place);
  }

  /** A key for one purpose (mask tokens, link signatures), derived from the data key by HKDF-SHA-256 (RFC 5869). */
  deriveKey(purpose: string): Uint8Array {
    return new Uint8Array(hkdfSync("sha256", this.#key, new Uint8Array(0), purpose, 32));
  }
}

/** The sealer of a workspace. Call it before a transaction, not inside. Throws `not_found` for an erased one. */
export async function sealerFor(workspaceId: string): Promise<Sealer> {
  return loadSealer(systemDb(), workspaceId);
}

/** The same inside a transaction of that workspace, read through it: no second connection. */
export async function sealerWithin(tx: Tx, workspaceId: string): Promise<Sealer> {
  return loadSealer(tx, workspaceId);
}

/** Seals what belongs to the installation and to no workspace (its audit signing keys), under the master key. */
export function installationSealer(): Sealer {
  return new Sealer(masterKey());
}
