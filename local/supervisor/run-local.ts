import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { ensureWebBuild } from "./build-web.ts";
import { requireInngest } from "./check-inngest.ts";
import {
  engineEnvironment,
  mailboxEnvironment,
  webAddress,
  webEnvironment,
  type Addresses,
} from "./child-environment.ts";
import { openDatabase, type Database } from "./connect-database.ts";
import { ensureDemoAccount } from "./demo-account.ts";
import { findFreePort, isPortFree } from "./find-free-port.ts";
import { loadSecrets } from "./load-secrets.ts";
import { describeFailure, LocalError } from "./local-error.ts";
import { openLocalFolder } from "./local-folder.ts";
import { takeLock } from "./lock-file.ts";
import { LogFile } from "./log-file.ts";
import { describeStart } from "./print-summary.ts";
import type { Settings } from "./read-settings.ts";
import { registerFunctions } from "./register-functions.ts";
import { SupervisedProcess } from "./supervised-process.ts";
import { Terminal } from "./terminal.ts";
import { waitUntilHealthy } from "./wait-until-healthy.ts";

/** Node arguments of the web process, what makes it startable, and the program that creates the demo workspace. */
export type WebProgram = {
  args: string[];
  prepare: (build: Parameters<typeof ensureWebBuild>[0]) => Promise<void>;
  seedScript: string;
};

export type RunningProduct = { stop: () => Promise<void> };

/** After this, programs that have not ended are killed; with the database's own end everything is gone within two seconds. */
const STOP_GRACE_MS = 1_300;

/** An Inngest server that starts at the same moment may need this long until it answers. */
const INNGEST_PATIENCE_MS = 5_000;

/**
 * Starts the product on this machine and resolves when it answers. Whatever fails, everything that was started is ended
 * before the error is thrown. `signal` stops a start that is under way.
 */
export async function runLocal(settings: Settings, web: WebProgram, signal: AbortSignal): Promise<RunningProduct> {
  const startedAt = performance.now();
  const { terminal, openLog, releaseLock } = claimFolder(settings);
  const processes: SupervisedProcess[] = [];
  let database: Database | null = null;
  const launch = (name: string, args: string[], env: Record<string, string | undefined>) => {
    if (signal.aborted) return;
    processes.push(new SupervisedProcess({ name, args, cwd: settings.root, env }, openLog(name), terminal));
  };
  const stop = async () => {
    await Promise.all(processes.map((process) => process.stop(STOP_GRACE_MS)));
    await database?.stop();
    releaseLock();
  };

  try {
    await requireFreePort(settings);
    if (settings.hasInngest) await requireInngest(process.env, INNGEST_PATIENCE_MS, signal);
    const secrets = loadSecrets(settings.dataDir);
    const [smtpPort, mailboxPort, enginePort] = [await findFreePort(), await findFreePort(), await findFreePort()];
    const local = (file: string) => path.join(import.meta.dirname, "..", file);

    if (settings.smtpUrl === null) {
      const env = mailboxEnvironment(process.env, path.join(settings.dataDir, "mail"), secrets, {
        smtpPort,
        mailboxPort,
      });
      launch("mailbox", [local("mailbox/main.ts")], env);
    }
    const dir = path.join(settings.dataDir, "postgres");
    const opening = openDatabase({
      root: settings.root,
      dir,
      password: secrets.POSTGRES_PASSWORD,
      databaseUrl: settings.databaseUrl,
      terminal,
    });
    const failed = new AbortController();
    opening.catch(() => failed.abort());
    const preparing = web.prepare({
      root: settings.root,
      env: buildEnvironment(),
      terminal,
      openLog,
      signal: AbortSignal.any([signal, failed.signal]),
    });
    // Both are awaited also when one fails, so that what the other started is known and can be ended.
    const [opened, prepared] = await Promise.allSettled([opening, preparing]);
    if (opened.status === "rejected") throw opened.reason;
    database = opened.value;
    if (prepared.status === "rejected") throw prepared.reason;

    const addresses: Addresses = { databaseUrl: database.url, smtpPort, mailboxPort, enginePort };
    const webEnv = webEnvironment(process.env, settings, secrets, addresses);
    if (!settings.hasInngest)
      launch("engine", [local("engine/main.ts")], engineEnvironment(process.env, settings, secrets, addresses));
    launch("web", web.args, webEnv);

    const health = await waitUntilHealthy(
      `${webAddress(settings)}/api/health`,
      settings.isDev ? 180_000 : 60_000,
      signal,
    );
    if (signal.aborted) return { stop };
    if (!health.isHealthy)
      throw new LocalError(
        `The web application does not become ready (${health.last}); the logs are in ${settings.dataDir}/logs.`,
      );

    if (settings.hasInngest) await registerFunctions(webAddress(settings), signal);

    const seedEnv = {
      ...webEnv,
      MANDATE_DEMO_PASSWORD: process.env.MANDATE_DEMO_PASSWORD || secrets.MANDATE_DEMO_PASSWORD,
    };
    const demo = await ensureDemoAccount({
      root: settings.root,
      seedScript: web.seedScript,
      dataDir: settings.dataDir,
      url: settings.url,
      env: seedEnv,
      openLog,
      signal,
    }).catch((error: unknown) => {
      // The product works without it; the next start tries again.
      if (!signal.aborted) terminal.warn(describeFailure(error));
      return null;
    });
    terminal.say(describeStart(settings, demo, performance.now() - startedAt));
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The web process that `npm start` and `npm run dev` run. */
export function webProgram(settings: Settings): WebProgram {
  const seedScript = path.join(settings.root, "prisma", "seed.ts");
  if (!settings.isDev) {
    return {
      args: [path.join(settings.root, ".next", "standalone", "server.js")],
      prepare: ensureWebBuild,
      seedScript,
    };
  }
  const next = path.join(settings.root, "node_modules", "next", "dist", "bin", "next");
  const args = [next, "dev", "-H", settings.host, "-p", String(settings.port)];
  return { args, prepare: async () => undefined, seedScript };
}

/** Builds the web application as `npm start` would, and starts nothing. */
export async function buildLocal(settings: Settings, signal: AbortSignal): Promise<void> {
  const { terminal, openLog, releaseLock } = claimFolder(settings);
  try {
    await ensureWebBuild({ root: settings.root, env: buildEnvironment(), terminal, openLog, signal });
  } finally {
    releaseLock();
  }
}

/** One start at a time works in a folder; the others are told where it answers. */
function claimFolder(settings: Settings) {
  const terminal = new Terminal(settings.isVerbose);
  openLocalFolder(settings.dataDir);
  const lock = takeLock(path.join(settings.dataDir, "start.lock"), settings.url);
  if (!lock.held) {
    throw new LocalError(
      `Mandate already runs from this folder at ${lock.holder.note} (process ${lock.holder.pid}): stop it first, or use it.`,
    );
  }
  const onLogError = (name: string) => (error: Error) =>
    terminal.warn(`[${name}] its log cannot be written: ${error.message}`);
  const openLog = (name: string) => new LogFile(path.join(settings.dataDir, "logs"), name, onLogError(name));
  return { terminal, openLog, releaseLock: lock.release };
}

/** The build needs no secret and no database, and must not bake one in. */
function buildEnvironment(): Record<string, string | undefined> {
  const { PATH, HOME, TMPDIR, LANG, TZ, CI } = process.env;
  const open = Object.entries(process.env).filter(([name]) => name.startsWith("NEXT_PUBLIC_"));
  return {
    PATH,
    HOME,
    TMPDIR,
    LANG,
    TZ,
    CI,
    ...Object.fromEntries(open),
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

/** "localhost" is ::1 as well: another program there would answer in our place. */
async function requireFreePort({ host, port, isPortExplicit }: Settings): Promise<void> {
  const isLoopback = host === "127.0.0.1" || host === "localhost";
  const hosts = isLoopback && hasIpv6Loopback() ? [host, "::1"] : [host];
  // The programs of a start that was killed a moment ago may need that moment to end.
  for (let attempt = 1; attempt <= 10; attempt++) {
    const answers = await Promise.all(hosts.map((one) => isPortFree(port, one)));
    if (answers.every(Boolean)) return;
    await delay(100);
  }
  const which = isPortExplicit ? `Port ${port} (from PORT)` : `Port ${port}`;
  throw new LocalError(
    `${which} is in use by another program: choose a free one, for example PORT=${port + 1} npm start.`,
  );
}

function hasIpv6Loopback(): boolean {
  if (process.platform !== "linux") return true;
  try {
    return readFileSync("/proc/net/if_inet6", "utf8").includes("00000000000000000000000000000001");
  } catch {
    return false;
  }
}
