/**
 * Files by key. Keys are paths of plain names ("ws_1/doc_2/original"); see `requireObjectKey`. A key holds one object:
 * `put` replaces it as a whole, and a reader sees the old or the new one, never a mixture.
 */
export interface ObjectStore {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The object's bytes, or null when there is none. */
  get(key: string): Promise<Uint8Array | null>;
  /** Deletes it for good. Deleting what is not there is no error, so that a retry is safe. */
  delete(key: string): Promise<void>;
  exists(key: string): Promise<boolean>;
}

export type StorageErrorCode = "storage_key_invalid" | "storage_unavailable" | "storage_object_unreadable";

/** A fault of the storage. `message` is for the log of whoever runs the installation. */
export class StorageError extends Error {
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "StorageError";
    this.code = code;
  }
}

const NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;

/**
 * Refuses every key that is not a path of one to eight plain names: no empty name, no leading dot, no separators of any
 * system. What passes cannot leave the storage's folder, on any file system.
 */
export function requireObjectKey(key: string): string {
  const names = key.split("/");
  if (names.length > 8 || !names.every((name) => NAME.test(name))) {
    throw new StorageError("storage_key_invalid", "An object key must be a path of plain names.");
  }
  return key;
}
