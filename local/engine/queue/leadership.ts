import pg from "pg";
import { leaderLock } from "../store/database.ts";

export const wakeChannel = "engine_wake";

type LeadershipOptions = {
  url: string;
  retryMs: number;
  onNotify: (payload: string) => void;
  onGained: () => Promise<void>;
  onLost: (reason: string) => void;
};

/**
 * Decides which engine works when several are connected to one database, and listens for wake-ups from the others. Leading
 * means holding an advisory lock on a connection of its own: when the process dies, the server frees the lock at once, so
 * a successor need not wait for anything to expire. The rest of the engine stays correct even if two should lead.
 */
export class Leadership {
  #client: pg.Client | null = null;
  #leading = false;
  #stopped = false;
  #timer: NodeJS.Timeout | undefined;
  readonly #options: LeadershipOptions;

  constructor(options: LeadershipOptions) {
    this.#options = options;
  }

  get leading(): boolean {
    return this.#leading;
  }

  async start(): Promise<void> {
    await this.#attempt();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = null;
    this.#leading = false;
    await client?.end().catch(() => undefined);
  }

  async #attempt(): Promise<void> {
    if (this.#stopped) return;
    try {
      const client = this.#client ?? (await this.#connect());
      const { rows } = await client.query<{ won: boolean }>("select pg_try_advisory_lock($1) as won", [leaderLock]);
      if (rows[0]?.won && !this.#stopped) {
        await this.#options.onGained();
        this.#leading = true;
        return;
      }
    } catch (error) {
      this.#lose(error instanceof Error ? error.message : String(error));
      return;
    }
    this.#again();
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#options.url,
      application_name: "engine-leader",
      keepAlive: true,
    });
    // Until it is connected, a failure shows in the promise; afterwards only the current connection counts.
    client.on("error", (error) => {
      if (this.#client === client) this.#lose(error.message);
    });
    client.on("end", () => {
      if (this.#client === client) this.#lose("the connection ended");
    });
    client.on("notification", (message) => this.#options.onNotify(message.payload ?? ""));
    try {
      await client.connect();
      await client.query(`listen ${wakeChannel}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.#client = client;
    return client;
  }

  #lose(reason: string): void {
    const client = this.#client;
    this.#client = null;
    void client?.end().catch(() => undefined);
    if (this.#stopped) return;
    if (this.#leading) {
      this.#leading = false;
      this.#options.onLost(reason);
    }
    this.#again();
  }

  #again(): void {
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#attempt(), this.#options.retryMs);
  }
}
