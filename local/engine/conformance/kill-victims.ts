import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { startPostgres } from "../../postgres/start-postgres.ts";
import type { AppPhase, KillOrder, Victim } from "./kill-plan.ts";

/** Something that can be killed and starts again by itself. */
type Mortal = { pid: () => number; starts: () => number; stop: () => Promise<void> };

export type VictimsOptions = {
  dir: string;
  postgres: { password: string; port: number };
  enginePort: number;
  appPort: number;
  keys: { signingKey: string; eventKey: string };
  ledger: string;
};

/** Engine, app and database as three processes that are started again whenever they end. */
export class Victims {
  readonly engineUrl: string;
  readonly databaseUrl: string;
  readonly #mortals: Record<Victim, Mortal>;
  readonly #order: (order: KillOrder) => void;
  readonly #onPhase: { reached: ((phase: AppPhase) => void) | null };

  private constructor(
    urls: { engineUrl: string; databaseUrl: string },
    mortals: Record<Victim, Mortal>,
    order: (order: KillOrder) => void,
    onPhase: { reached: ((phase: AppPhase) => void) | null },
  ) {
    this.engineUrl = urls.engineUrl;
    this.databaseUrl = urls.databaseUrl;
    this.#mortals = mortals;
    this.#order = order;
    this.#onPhase = onPhase;
  }

  static async start(options: VictimsOptions): Promise<Victims> {
    const { dir, enginePort, appPort, keys, ledger } = options;
    const engineUrl = `http://127.0.0.1:${enginePort}`;
    const database = await startDatabase(dir, options.postgres);
    const env = { ...process.env, INNGEST_SIGNING_KEY: keys.signingKey, INNGEST_EVENT_KEY: keys.eventKey };
    const onPhase: { reached: ((phase: AppPhase) => void) | null } = { reached: null };
    const app = startProgram("app", dir, fileURLToPath(new URL("../testing/kill-app.ts", import.meta.url)), {
      ...env,
      KILL_LEDGER: ledger,
      KILL_APP_PORT: String(appPort),
      KILL_ENGINE_URL: engineUrl,
    });
    app.onMessage((message) => onPhase.reached?.(message as AppPhase));
    const origin = `http://127.0.0.1:${appPort}`;
    const engine = startProgram("engine", dir, fileURLToPath(new URL("../main.ts", import.meta.url)), {
      ...env,
      DATABASE_URL: database.url,
      ENGINE_PORT: String(enginePort),
      ENGINE_APP_URL: `${origin}/with,${origin}/without`,
      ENGINE_RETRY_INTERVAL: "0.2",
      ENGINE_DRAIN_MS: "1000",
    });
    const mortals = { database: database.mortal, app: app.mortal, engine: engine.mortal };
    return new Victims({ engineUrl, databaseUrl: database.url }, mortals, app.send, onPhase);
  }

  kill(victim: Victim): void {
    process.kill(this.#mortals[victim].pid(), "SIGKILL");
  }

  /** Lets the app kill the victim when it next comes to a phase; resolves when it does. */
  async killAt(phase: AppPhase, victim: Victim, delayMs: number): Promise<void> {
    const reached = new Promise<void>((resolve) => {
      this.#onPhase.reached = (seen) => {
        if (seen === phase) resolve();
      };
    });
    this.#order({ phase, pid: this.#mortals[victim].pid(), delayMs });
    await reached;
  }

  /** How often the victim was started, the first time included. */
  starts(victim: Victim): number {
    return this.#mortals[victim].starts();
  }

  async stop(): Promise<void> {
    await this.#mortals.engine.stop();
    await this.#mortals.app.stop();
    await this.#mortals.database.stop();
  }
}

function startProgram(name: string, dir: string, file: string, env: NodeJS.ProcessEnv) {
  const log = openSync(path.join(dir, `${name}.log`), "a");
  let isStopping = false;
  let starts = 0;
  let onMessage: (message: unknown) => void = () => undefined;
  const launch = (): ChildProcess => {
    starts += 1;
    const child = spawn(process.execPath, [file], { env, stdio: ["ignore", log, log, "ipc"] });
    child.on("message", (message) => onMessage(message));
    child.once("exit", () => {
      if (!isStopping) current = launch();
    });
    return child;
  };
  let current = launch();
  const stop = async () => {
    isStopping = true;
    if (current.exitCode !== null || current.signalCode !== null) return;
    const exited = once(current, "exit");
    current.kill("SIGTERM");
    await exited;
  };
  return {
    mortal: { pid: () => current.pid ?? 0, starts: () => starts, stop },
    send: (order: KillOrder) => {
      if (current.connected) current.send(order);
    },
    onMessage: (listener: (message: unknown) => void) => {
      onMessage = listener;
    },
  };
}

async function startDatabase(dir: string, { password, port }: VictimsOptions["postgres"]) {
  const folder = path.join(dir, "postgres");
  let isStopping = false;
  let starts = 0;
  const launch = async () => {
    const server = await startPostgres({ dir: folder, password, port });
    starts += 1;
    void server.ended.then(relaunch);
    return server;
  };
  const relaunch = async (): Promise<void> => {
    while (!isStopping) {
      try {
        current = await launch();
        return;
      } catch {
        // The port or the folder may still be held by what is left of the one that was killed.
        await pause(100);
      }
    }
  };
  let current = await launch();
  const pid = () => Number(readFileSync(path.join(folder, "data", "postmaster.pid"), "utf8").split("\n")[0]);
  const stop = async () => {
    isStopping = true;
    await current.stop();
  };
  return { url: current.url, mortal: { pid, starts: () => starts, stop } };
}
