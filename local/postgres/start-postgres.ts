import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { findFreePort, isPortFree } from "../supervisor/find-free-port.ts";
import { LocalError } from "../supervisor/local-error.ts";
import { takeLock } from "../supervisor/lock-file.ts";
import { chooseLauncher, type Launcher } from "./choose-launcher.ts";
import { APP_ROLE, deriveAppPassword, ensureDatabase } from "./ensure-database.ts";
import { findBinaries, type PostgresBinaries } from "./find-binaries.ts";
import type { GuardOrder } from "./guard.ts";
import { explainServerFailure, initialiseCluster, serverEnvironment } from "./initialise-cluster.ts";
import { readPostmaster, takeOverPostmaster } from "./take-over-postmaster.ts";

export type StartPostgresOptions =
  /** Kept in `dir`; `password` is the superuser's and must be the same at each start. */
  | { dir: string; password: string; port?: number; ephemeral?: false }
  /** For tests and throw-away work: fast, not crash-safe, gone at the end. `dir` is where its folder is made. */
  | { ephemeral: true; dir?: string; port?: number };

export type RunningPostgres = {
  /** Logs in as the application's role, which is no superuser. */
  url: string;
  /** Logs in as the superuser. */
  adminUrl: string;
  port: number;
  /** Settles when the server has ended, asked or not. */
  ended: Promise<void>;
  stop: () => Promise<void>;
};

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  // No socket file: its path would be too long below deep folders, and TCP with a password is the only way in.
  unix_socket_directories: "",
  shared_buffers: "64MB",
  max_connections: "100",
  max_locks_per_transaction: "256",
  wal_level: "minimal",
  max_wal_senders: "0",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  log_min_duration_statement: "1s",
};
const UNSAFE_BUT_FAST = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off" };

/**
 * Starts the database server and resolves when it takes connections. One owner per folder; a server that a killed start
 * left behind is ended first. The server ends when this process ends, however that happens.
 */
export async function startPostgres(options: StartPostgresOptions, chosen?: Launcher): Promise<RunningPostgres> {
  const binaries = findBinaries();
  const dir = prepareFolder(options);
  const password = options.ephemeral ? randomBytes(24).toString("base64url") : options.password;
  const lock = takeLock(path.join(dir, "owner.lock"));
  if (!lock.held) throw new LocalError(`The built-in database in ${dir} is in use by process ${lock.holder.pid}.`);
  try {
    const launcher = chosen ?? chooseLauncher();
    await takeOverPostmaster(path.join(dir, "data"));
    await initialiseCluster(dir, { binaries, launcher, password, isEphemeral: options.ephemeral === true });
    const { guard, port, ended } = await launchOnFreePort(dir, options, binaries, launcher.prefix);
    void ended.then(lock.release);
    const stop = async () => {
      guard.ref();
      guard.channel?.ref();
      if (guard.connected) guard.send("stop");
      await ended;
    };
    const address = `127.0.0.1:${port}`;
    const adminUrl = `postgresql://postgres:${password}@${address}/postgres?sslmode=disable`;
    const appPassword = deriveAppPassword(password);
    try {
      await ensureDatabase(adminUrl, appPassword);
    } catch (error) {
      await stop();
      throw error;
    }
    return {
      url: `postgresql://${APP_ROLE}:${appPassword}@${address}/${APP_ROLE}?sslmode=disable`,
      adminUrl,
      port,
      ended,
      stop,
    };
  } catch (error) {
    lock.release();
    if (options.ephemeral) rmSync(dir, { recursive: true, force: true });
    throw error;
  }
}

/** The real path: a leftover server is recognised by the folder in its command line. */
function prepareFolder(options: StartPostgresOptions): string {
  if (options.ephemeral) return realpathSync(mkdtempSync(path.join(options.dir ?? tmpdir(), "mandate-postgres-")));
  mkdirSync(options.dir, { recursive: true, mode: 0o700 });
  return realpathSync(options.dir);
}

/** The port of the last start is used again when it is free, so that a URL someone copied stays right. */
async function launchOnFreePort(
  dir: string,
  options: StartPostgresOptions,
  binaries: PostgresBinaries,
  prefix: string[],
): Promise<{ guard: ChildProcess; port: number; ended: Promise<void> }> {
  const portFile = path.join(dir, "port");
  const remembered = existsSync(portFile) ? Number(readFileSync(portFile, "utf8")) : undefined;
  if (options.port !== undefined && !(await isPortFree(options.port))) {
    throw new LocalError(`Port ${options.port}, asked for the built-in database, is in use.`);
  }
  for (let attempt = 1; ; attempt++) {
    const preferred =
      attempt === 1 && remembered !== undefined && remembered > 0 && remembered < 65_536 ? remembered : undefined;
    const port = options.port ?? (await findFreePort(preferred));
    try {
      const launched = await launch(dir, port, options.ephemeral === true, binaries, prefix);
      writeFileSync(portFile, String(port), { mode: 0o600 });
      return { ...launched, port };
    } catch (error) {
      // Another program may take the port between the check and the start.
      const isPortLost = error instanceof LocalError && /bind|listen|TCP\/IP sockets/.test(error.message);
      if (!isPortLost || options.port !== undefined || attempt === 3) throw error;
    }
  }
}

async function launch(dir: string, port: number, isEphemeral: boolean, binaries: PostgresBinaries, prefix: string[]) {
  const data = path.join(dir, "data");
  const logFile = path.join(dir, "postgres.log");
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.1`);
  const settings = { ...SETTINGS, ...(isEphemeral ? UNSAFE_BUT_FAST : {}), port: String(port) };
  const [command = "", ...args] = [
    ...prefix,
    ...[binaries.postgres, "-D", data],
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  const guard = spawn(process.execPath, [path.join(import.meta.dirname, "guard.ts")], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    detached: true,
  });
  let isEnded = false;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      isEnded = true;
      resolve();
    };
    guard.once("exit", end);
    guard.once("error", end);
  });
  const env = serverEnvironment(binaries.libraries);
  guard.send({ command, args, env, logFile, removeAtEnd: isEphemeral ? dir : null } satisfies GuardOrder);
  while (readPostmaster(data)?.isReady !== true) {
    if (isEnded) throw explainServerFailure("started", existsSync(logFile) ? readFileSync(logFile, "utf8") : "");
    await delay(10);
  }
  // The server does not keep this process running; whoever started it decides when to stop.
  guard.unref();
  guard.channel?.unref();
  return { guard, ended };
}
