import { readFile } from "node:fs/promises";
import pg from "pg";

export type Tx = pg.PoolClient;
export type Queryable = Pick<pg.Pool, "query"> | Tx;

/** Any fixed number works; it only has to differ from other users of advisory locks in the same database. */
const migrationLock = 7_211_288_001;
export const leaderLock = 7_211_288_002;

const retryable = new Set(["40001", "40P01", "55P03"]);
/** Administrator's shutdown, crash, starting up, too many connections. */
const awayStates = new Set(["57P01", "57P02", "57P03", "53300"]);
const awayCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENOENT",
  "ERR_STREAM_DESTROYED",
]);

/**
 * Whether a statement failed because the database went away or is not there, which passes, and not because of what it says.
 * What it changed may be stored or not.
 */
export function isDatabaseAway(error: unknown): boolean {
  const state = sqlState(error) ?? "";
  if (awayStates.has(state) || awayCodes.has(state) || state.startsWith("08")) return true;
  return (
    error instanceof Error &&
    /^(Connection terminated|timeout exceeded when trying to connect|Client (has encountered a connection error|was closed))/.test(
      error.message,
    )
  );
}

/** Whether a transaction was only in the way of others, again and again: a deadlock, a conflict, a lock that it did not get. */
export function isContention(error: unknown): boolean {
  return retryable.has(sqlState(error) ?? "");
}

/**
 * Whether a failure says nothing about what was to be stored, and may be gone the next time: besides the above, too few
 * resources (class 53), an object in use (55), an intervention (57), a fault of the system (58). Everything else will be there
 * again: a text that Postgres does not take, a value nested so deeply that it cannot be written down, a fault of ours.
 */
export function isPassing(error: unknown): boolean {
  return isDatabaseAway(error) || isContention(error) || /^5[3578]/.test(sqlState(error) ?? "");
}

function sqlState(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

export class Database {
  readonly pool: pg.Pool;

  constructor(url: string, options: { poolSize: number; onIdleError: (error: Error) => void }) {
    this.pool = new pg.Pool({
      connectionString: url,
      max: options.poolSize,
      application_name: "engine",
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      // An engine that is frozen in the middle of a transaction must not hold a run's lock for ever.
      idle_in_transaction_session_timeout: 60_000,
    });
    // Without listeners, a connection that the server drops would end the process: while idle the pool has the listener,
    // while in use the connection itself, and whoever uses it hears of it by the failure of its next statement.
    this.pool.on("error", options.onIdleError);
    this.pool.on("connect", (client) => client.on("error", () => undefined));
  }

  /**
   * Runs `work` in one transaction. A deadlock or serialisation failure rolls back and starts again, at most five times,
   * so `work` must have no effect outside the transaction.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const tx = await this.pool.connect();
      let broken: Error | undefined;
      try {
        await tx.query("begin");
        const result = await work(tx);
        await tx.query("commit");
        return result;
      } catch (error) {
        await tx.query("rollback").catch((failure: unknown) => {
          broken = failure instanceof Error ? failure : new Error(String(failure));
        });
        if (attempt >= 5 || !isContention(error)) throw error;
      } finally {
        tx.release(broken);
      }
    }
  }

  /** Creates or completes the schema; safe to run at the same time from several processes. */
  async migrate(): Promise<void> {
    const sql = await readFile(new URL("./schema.sql", import.meta.url), "utf8");
    await this.transaction(async (tx) => {
      await tx.query("select pg_advisory_xact_lock($1)", [migrationLock]);
      await tx.query(sql);
    });
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
