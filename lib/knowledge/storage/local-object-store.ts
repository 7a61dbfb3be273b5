import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { access, mkdir, open, readFile, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { requireObjectKey, StorageError, type ObjectStore } from "./object-store";

/**
 * Objects as files below one folder, readable by their owner only. A write goes to a temporary file, is flushed to the
 * disk and then renamed, so that a crash leaves the old object or the new one.
 */
export class LocalObjectStore implements ObjectStore {
  private readonly root: string;

  /** `directory` is created when the first object is written. */
  constructor(directory: string) {
    this.root = resolve(directory);
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    const path = this.pathOf(key);
    const temporary = `${path}.${randomUUID()}.tmp`;
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      // wx: a file or link that stands there already is never written through.
      const file = await open(temporary, "wx", 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, path);
      await syncDirectory(dirname(path));
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => {});
      throw unavailable("written", error);
    }
  }

  async get(key: string): Promise<Uint8Array | null> {
    try {
      return new Uint8Array(await readFile(this.pathOf(key)));
    } catch (error) {
      if (isMissing(error)) return null;
      throw unavailable("read", error);
    }
  }

  async delete(key: string): Promise<void> {
    const path = this.pathOf(key);
    try {
      await rm(path, { force: true });
    } catch (error) {
      if (!isMissing(error)) throw unavailable("deleted", error);
    }
    await this.removeEmptyFolders(dirname(path));
  }

  async exists(key: string): Promise<boolean> {
    try {
      await access(this.pathOf(key), constants.F_OK);
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw unavailable("read", error);
    }
  }

  private pathOf(key: string): string {
    return join(this.root, ...requireObjectKey(key).split("/"));
  }

  /** Folders are only names in keys: an empty one is nothing. A folder that another write just filled stays. */
  private async removeEmptyFolders(from: string): Promise<void> {
    for (let folder = from; folder !== this.root && folder.startsWith(this.root); folder = dirname(folder)) {
      try {
        await rmdir(folder);
      } catch {
        return;
      }
    }
  }
}

/** The rename itself survives a power cut only once the folder is flushed. Some systems cannot flush folders. */
async function syncDirectory(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => null);
  if (folder === null) return;
  try {
    await folder.sync().catch(() => {});
  } finally {
    await folder.close();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

function unavailable(verb: string, cause: unknown): StorageError {
  if (cause instanceof StorageError) return cause;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
  const advice = code === "ENOSPC" ? " The disk is full." : "";
  return new StorageError("storage_unavailable", `An object could not be ${verb} (${code}).${advice}`, { cause });
}
