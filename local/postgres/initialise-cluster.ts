import { spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { LocalError } from "../supervisor/local-error.ts";
import type { Launcher } from "./choose-launcher.ts";
import type { PostgresBinaries } from "./find-binaries.ts";

/**
 * Creates the cluster in `<dir>/data` unless it is there. It is built beside and renamed when complete, so a start that is
 * killed in the middle leaves nothing that looks finished. Only passwords open it, also on the loopback interface.
 */
export async function initialiseCluster(
  dir: string,
  options: { binaries: PostgresBinaries; launcher: Launcher; password: string; isEphemeral: boolean },
): Promise<void> {
  const data = path.join(dir, "data");
  if (existsSync(path.join(data, "PG_VERSION"))) return;

  const unfinished = path.join(dir, "data.unfinished");
  const passwordFile = path.join(dir, "initial-password");
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, options.password, { mode: 0o600 });
  const { owner } = options.launcher;
  if (owner) chownSync(unfinished, owner.uid, owner.gid);
  try {
    const [command = "", ...args] = [
      ...options.launcher.prefix,
      ...[options.binaries.initdb, "-D", unfinished, "-U", "postgres", "-E", "UTF8", "--no-locale"],
      ...["--auth=scram-sha-256", `--pwfile=${passwordFile}`, "--no-instructions"],
      ...(options.isEphemeral ? ["--no-sync"] : []),
    ];
    await run(command, args, options.binaries.libraries);
    renameSync(unfinished, data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function run(command: string, args: string[], libraries: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"], env: serverEnvironment(libraries) });
    let errors = "";
    child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve() : reject(explainServerFailure("created", errors))));
  });
}

/** What the server programs may see of our environment: PG* variables of the user must not steer them. */
export function serverEnvironment(libraries: string): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, LC_ALL: "C", LD_LIBRARY_PATH: libraries, NODE_ENV: process.env.NODE_ENV };
}

/** Turns the log of a server program that failed into one sentence. */
export function explainServerFailure(verb: "created" | "started", log: string): LocalError {
  if (/No space left on device|Disk quota exceeded/i.test(log)) {
    return new LocalError(
      `The disk is full: the built-in database could not be ${verb}. Free some space and start again.`,
    );
  }
  const reason =
    log
      .split("\n")
      .filter((line) => /FATAL|PANIC|error|could not/i.test(line))
      .slice(-1)[0] ?? log.trim().slice(-300);
  return new LocalError(`The built-in database could not be ${verb}: ${reason.trim() || "no reason given"}`);
}
