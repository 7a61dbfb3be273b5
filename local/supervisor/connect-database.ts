import { setTimeout as delay } from "node:timers/promises";
import { deployMigrations } from "../../scripts/migrations/deploy-migrations.ts";
import { startPostgres, type RunningPostgres } from "../postgres/start-postgres.ts";
import { LocalError, hasCode } from "./local-error.ts";
import { restartDelayMs } from "./supervised-process.ts";
import type { Terminal } from "./terminal.ts";

/** The database of this start, migrated. `stop` ends it when it is ours. */
export type Database = { url: string; stop: () => Promise<void> };

/** Uses the configured database, or runs the built-in one and starts it again when it ends unasked. */
export async function openDatabase(options: {
  root: string;
  dir: string;
  password: string;
  databaseUrl: string | null;
  terminal: Terminal;
}): Promise<Database> {
  if (options.databaseUrl !== null) {
    await migrate(options.root, options.databaseUrl, options.terminal, "DATABASE_URL");
    return { url: options.databaseUrl, stop: async () => undefined };
  }
  const { dir, password, terminal } = options;
  let server = await startPostgres({ dir, password });
  let isStopping = false;
  const database: Database = {
    url: server.url,
    stop: async () => {
      isStopping = true;
      await server.stop();
    },
  };
  const watch = async (running: RunningPostgres): Promise<void> => {
    await running.ended;
    for (let attempt = 1; !isStopping; attempt++) {
      const delayMs = restartDelayMs(attempt);
      terminal.warn(`[postgres] ended; starting again in ${delayMs / 1_000} s. Log: ${dir}/postgres.log.1`);
      await delay(delayMs, undefined, { ref: false });
      if (isStopping) return;
      try {
        // On the same port: the programs that use it keep their address.
        server = await startPostgres({ dir, password, port: running.port });
      } catch (error) {
        terminal.warn(`[postgres] ${error instanceof Error ? error.message : String(error)}`);
        continue;
      }
      if (isStopping) await server.stop();
      return watch(server);
    }
  };
  void watch(server);
  try {
    await migrate(options.root, server.url, terminal, "the built-in database");
  } catch (error) {
    await database.stop();
    throw error;
  }
  return database;
}

async function migrate(root: string, url: string, terminal: Terminal, label: string): Promise<void> {
  try {
    const applied = await deployMigrations(root, url);
    if (applied.length > 0)
      terminal.say(`Applied ${applied.length} database migration${applied.length === 1 ? "" : "s"}.`);
  } catch (error) {
    throw explainConnection(error, url, label);
  }
}

/** One sentence for a database that cannot be reached; other errors pass. Names host and database, never the password. */
function explainConnection(error: unknown, url: string, label: string): unknown {
  const { hostname, port, pathname } = new URL(url);
  const where = `${label} (${hostname}:${port || "5432"}${pathname})`;
  const fix = "check DATABASE_URL, or remove it to use the built-in database.";
  if (hasCode(error, "ECONNREFUSED", "ETIMEDOUT", "EHOSTUNREACH", "ECONNRESET"))
    return new LocalError(`No database answers at ${where}: ${fix}`);
  if (hasCode(error, "ENOTFOUND", "EAI_AGAIN")) return new LocalError(`The host of ${where} is unknown: ${fix}`);
  if (hasCode(error, "28P01", "28000")) return new LocalError(`${where} refuses the user or the password: ${fix}`);
  if (hasCode(error, "3D000")) return new LocalError(`${where} does not exist: create the database, or ${fix}`);
  if (
    hasCode(error, "53100") ||
    (error instanceof Error && /No space left on device|disk quota/i.test(error.message))
  ) {
    return new LocalError(`The disk of ${where} is full: free some space and start again.`);
  }
  if (hasCode(error, "42501"))
    return new LocalError(`The user of ${where} may not create tables: grant it the database, or ${fix}`);
  return error;
}
