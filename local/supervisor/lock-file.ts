import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { hasCode } from "./local-error.ts";
import { readProcessIdentity } from "./process-identity.ts";

/** What the holder of a lock says about itself. `note` is free text for the one who finds the lock taken. */
export type LockHolder = { pid: number; identity: string; note: string };

export type LockResult = { held: true; release: () => void } | { held: false; holder: LockHolder };

/**
 * Takes the lock at `path` for this process, or says who holds it. A lock whose process is gone (also after kill -9 or a
 * reboot) is taken over. Of several processes that try at once exactly one wins.
 */
export function takeLock(path: string, note = ""): LockResult {
  const own = { pid: process.pid, identity: readProcessIdentity(process.pid) ?? "", note };
  for (;;) {
    if (publish(path, own)) break;
    const holder = readHolder(path);
    if (holder === "absent") continue;
    if (holder !== "unreadable" && isAlive(holder)) return { held: false, holder };
    removeStale(path, holder, own);
  }
  const isOurs = () => {
    const holder = readHolder(path);
    return typeof holder === "object" && holder.pid === own.pid && holder.identity === own.identity;
  };
  return {
    held: true,
    release: () => {
      if (isOurs()) rmSync(path, { force: true });
    },
  };
}

/** The live holder of a lock, or null when nobody holds it. */
export function findLockHolder(path: string): LockHolder | null {
  const holder = readHolder(path);
  if (typeof holder === "string") return null;
  return isAlive(holder) ? holder : null;
}

/** Writes the whole file under another name and links it, so that no reader ever sees half a lock. */
function publish(path: string, holder: LockHolder): boolean {
  const temporary = `${path}.${randomUUID()}`;
  writeFileSync(temporary, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

function readHolder(path: string): LockHolder | "absent" | "unreadable" {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return "absent";
    throw error;
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return "unreadable";
    const { pid, identity, note } = value as Partial<Record<keyof LockHolder, unknown>>;
    if (typeof pid !== "number" || typeof identity !== "string" || typeof note !== "string") return "unreadable";
    return { pid, identity, note };
  } catch {
    return "unreadable";
  }
}

/**
 * Removes a stale lock, one process at a time and only while it is still the one that was found stale: a lock that another
 * process took in between stays. `<path>.takeover` exists for microseconds; a process that died then does not block others.
 */
function removeStale(path: string, stale: LockHolder | "unreadable", own: LockHolder): void {
  const takeover = `${path}.takeover`;
  if (!publish(takeover, own)) {
    const holder = readHolder(takeover);
    if (holder === "unreadable" || (holder !== "absent" && !isAlive(holder))) rmSync(takeover, { force: true });
    return;
  }
  try {
    if (JSON.stringify(readHolder(path)) === JSON.stringify(stale)) rmSync(path, { force: true });
  } finally {
    rmSync(takeover, { force: true });
  }
}

function isAlive(holder: LockHolder): boolean {
  return readProcessIdentity(holder.pid) === holder.identity;
}
