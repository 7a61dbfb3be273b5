import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import path from "node:path";
import type { LogFile } from "./log-file.ts";
import type { Terminal } from "./terminal.ts";

export type ProcessSpec = {
  name: string;
  /** Arguments of Node: options, the script, its arguments. */
  args: string[];
  cwd: string;
  env: Record<string, string | undefined>;
};

const STABLE_AFTER_MS = 60_000;
const MAX_DELAY_MS = 30_000;

/** How long to wait before start number `attempt` (1 = the first restart): 1, 2, 4 … at most 30 seconds. */
export function restartDelayMs(attempt: number): number {
  return Math.min(1_000 * 2 ** Math.min(attempt - 1, 10), MAX_DELAY_MS);
}

/**
 * One program that is kept running: a crash is logged and followed by a restart, without end, later each time. It runs in
 * a session of its own, so that Ctrl-C reaches only the supervisor, and ends with the supervisor, however that ends.
 */
export class SupervisedProcess {
  readonly #spec: ProcessSpec;
  readonly #log: LogFile;
  readonly #terminal: Terminal;
  #child: ChildProcess | null = null;
  #restart: NodeJS.Timeout | null = null;
  #crashes = 0;
  #isStopping = false;

  constructor(spec: ProcessSpec, log: LogFile, terminal: Terminal) {
    this.#spec = spec;
    this.#log = log;
    this.#terminal = terminal;
    this.#start();
  }

  /** Asks the program to end and settles when it is gone; after `graceMs` it is killed. */
  async stop(graceMs: number): Promise<void> {
    this.#isStopping = true;
    if (this.#restart !== null) clearTimeout(this.#restart);
    const child = this.#child;
    if (child === null) return;
    const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    child.kill("SIGTERM");
    const killer = setTimeout(() => this.kill(), graceMs);
    await gone;
    clearTimeout(killer);
  }

  kill(): void {
    this.#child?.kill("SIGKILL");
  }

  #start(): void {
    const startedAt = Date.now();
    const child = spawnWithParent(this.#spec);
    this.#child = child;
    for (const stream of ["stdout", "stderr"] as const) {
      const source = child[stream];
      if (source === null) continue;
      source.on("data", (chunk: Buffer) => this.#log.write(chunk));
      createInterface({ input: source }).on("line", (line) =>
        this.#terminal.relay(this.#spec.name, line, stream, Date.now()),
      );
    }
    let isOver = false;
    const onEnd = (reason: string) => {
      if (isOver) return;
      isOver = true;
      this.#child = null;
      if (this.#isStopping) return;
      this.#crashes = Date.now() - startedAt > STABLE_AFTER_MS ? 1 : this.#crashes + 1;
      const delayMs = restartDelayMs(this.#crashes);
      this.#terminal.warn(
        `[${this.#spec.name}] ended (${reason}); starting again in ${delayMs / 1_000} s. Log: ${this.#log.path}`,
      );
      this.#restart = setTimeout(() => this.#start(), delayMs);
    };
    child.once("error", (error) => onEnd(error.message));
    child.once("exit", (code, signal) => onEnd(signal ?? `exit code ${code}`));
  }
}

/** Starts Node so that it, and Node programs that it forks, end when this process ends. */
export function spawnWithParent(spec: ProcessSpec): ChildProcess {
  const preload = pathToFileURL(path.join(import.meta.dirname, "exit-with-parent.mjs")).href;
  return spawn(process.execPath, ["--import", preload, ...spec.args], {
    cwd: spec.cwd,
    env: { ...spec.env, MANDATE_SUPERVISED: "1" } as unknown as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    detached: true,
  });
}
