import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";

/** Replaces a file in one step, readable by its owner only: a reader or a crash sees the old content or the new, never half. */
export function writePrivateFile(path: string, content: string): void {
  const temporary = `${path}.${randomUUID()}`;
  try {
    const file = openSync(temporary, "wx", 0o600);
    try {
      writeSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
