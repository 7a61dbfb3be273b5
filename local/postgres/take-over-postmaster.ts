import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { LocalError, hasCode } from "../supervisor/local-error.ts";
import { readCommandLine } from "../supervisor/process-identity.ts";

/** What the server writes about itself into `postmaster.pid`; `isReady` once it takes connections. */
export type Postmaster = { pid: number; isReady: boolean };

export function readPostmaster(data: string): Postmaster | null {
  try {
    const lines = readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    return Number.isSafeInteger(pid) && pid > 0 ? { pid, isReady: lines[7]?.trim() === "ready" } : null;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

/**
 * Ends a server that an earlier start left on this data folder (its supervisor and guard are both gone) and removes its
 * pid file. Call only while holding the folder's lock. A pid that meanwhile belongs to something else is not touched.
 */
export async function takeOverPostmaster(data: string): Promise<void> {
  const left = readPostmaster(data);
  if (left === null) return;
  const isOurs = () => readCommandLine(left.pid).includes(data);
  if (isOurs()) {
    signal(left.pid, "SIGINT");
    if (!(await endsWithin(5_000, isOurs))) signal(left.pid, "SIGKILL");
    if (!(await endsWithin(2_000, isOurs))) {
      throw new LocalError(
        `A database server (process ${left.pid}) still runs on ${data} and does not end: stop it and start again.`,
      );
    }
  }
  rmSync(path.join(data, "postmaster.pid"), { force: true });
}

async function endsWithin(limitMs: number, isRunning: () => boolean): Promise<boolean> {
  const end = Date.now() + limitMs;
  while (isRunning()) {
    if (Date.now() > end) return false;
    await delay(20);
  }
  return true;
}

function signal(pid: number, name: "SIGINT" | "SIGKILL"): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!hasCode(error, "ESRCH")) throw error;
  }
}
