import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { leaderLock } from "../store/database.ts";

export const wakeChannel = "engine_wake";

type LeadershipOptions = {
  url: string;
  retryMs: number;
  onNotify: (payload: string) => void;
  onGained: () => Promise<void>;
  onLost: (reason: string) => void;
  /** The lock could not be asked for, or what follows from having it failed; tried again. */
  onFailure: (error: unknown) => void;
};

/** A connection that does not answer for this long is given up: a network that fell silent must not look like leading. */
const pingMs = 10_000;
const endMs = 1_000;

/**
 * Decides which engine works when several are connected to one database, and listens for wake-ups from the others. Leading
 * means holding an advisory lock on a connection of its own: when the process dies, the server frees the lock at once, so
 * a successor need not wait for anything to expire. The rest of the engine stays correct even if two should lead.
 */
export class Leadership {
  readonly #options: LeadershipOptions;
  readonly #stop = new AbortController();
  #loop: Promise<void> | null = null;

  constructor(options: LeadershipOptions) {
    this.#options = options;
  }

  /** Resolves once it is known whether this engine leads for now; it goes on trying afterwards. */
  async start(): Promise<void> {
    const first = Promise.withResolvers<void>();
    this.#loop = this.#connectForEver(first.resolve);
    await first.promise;
  }

  /** Gives the lock back. `onLost` is not called. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#loop;
  }

  async #connectForEver(onFirst: () => void): Promise<void> {
    while (!this.#stop.signal.aborted) {
      // Only a failure between connecting and leading comes here.
      await this.#useConnection(onFirst).catch((error: unknown) => this.#options.onFailure(error));
      onFirst();
      await this.#wait(this.#options.retryMs);
    }
  }

  /** From connecting to the loss of the connection: waits for the lock, then leads. */
  async #useConnection(onFirst: () => void): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#options.url,
      application_name: "engine-leader",
      keepAlive: true,
      connectionTimeoutMillis: pingMs,
      query_timeout: pingMs,
    });
    const lost = new AbortController();
    client.on("error", (error) => lost.abort(error.message));
    client.on("end", () => lost.abort("the connection ended"));
    client.on("notification", (message) => this.#options.onNotify(message.payload ?? ""));
    const over = AbortSignal.any([lost.signal, this.#stop.signal]);
    try {
      await client.connect();
      await client.query(`listen ${wakeChannel}`);
      while (!over.aborted && !(await tryLock(client))) {
        onFirst();
        await this.#wait(this.#options.retryMs, lost.signal);
      }
      if (over.aborted) return;
      await this.#options.onGained();
      onFirst();
      const reason = await this.#holdLock(client, lost.signal);
      if (!this.#stop.signal.aborted) this.#options.onLost(reason);
    } finally {
      // A connection that fell silent may never confirm its end.
      await Promise.race([client.end().catch(() => undefined), pause(endMs, undefined, { ref: false })]);
    }
  }

  /** Resolves with the reason when the connection, and with it the lock, is gone; also when leading is over. */
  async #holdLock(client: pg.Client, lost: AbortSignal): Promise<string> {
    for (;;) {
      await this.#wait(pingMs, lost);
      if (this.#stop.signal.aborted) return "stopped";
      if (lost.aborted) return String(lost.reason);
      try {
        await client.query("select 1");
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    }
  }

  async #wait(ms: number, ...signals: AbortSignal[]): Promise<void> {
    await pause(ms, undefined, { signal: AbortSignal.any([this.#stop.signal, ...signals]) }).catch(() => undefined);
  }
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ won: boolean }>("select pg_try_advisory_lock($1) as won", [leaderLock]);
  return rows[0]?.won === true;
}
