import { Client } from "pg";
import { readMigrations, type Migration } from "./read-migrations.ts";

type HistoryRow = { migration_name: string; checksum: string; finished_at: Date | null; rolled_back_at: Date | null };

/** One lock for all who migrate one database; the number is arbitrary and must not change. */
const MIGRATION_LOCK = 4_626_253_001;
const LOCK_LIMIT_MS = 120_000;

export type MigrationState = {
  /** In the folder, not yet in the database. */
  missing: string[];
  /** Started and not finished: must be resolved by hand. */
  failed: string[];
  /** Applied with other content than the file has now. */
  edited: string[];
};

/**
 * Brings the database at `url` to the state of the migrations folder and returns the names that were applied. With nothing
 * to do it costs one query. Several processes may call it at once: one applies, the others wait and find nothing to do.
 */
export async function deployMigrations(root: string, url: string): Promise<string[]> {
  const migrations = readMigrations(root);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    if (isSettled(await readState(client, migrations))) return [];
    await client.query(`set lock_timeout = ${LOCK_LIMIT_MS}`);
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const state = await readState(client, migrations);
    if (isSettled(state)) return [];
    refuseBrokenHistory(state);
    await requireAbleServer(client);
    // Loaded only now: with nothing to do the engine is not needed.
    const { withSchemaEngine, listForEngine, NO_FILTERS } = await import("./schema-engine.ts");
    return await withSchemaEngine(root, { url, shadowUrl: null }, async (engine) => {
      const result = await engine.applyMigrations({ migrationsList: listForEngine(root), filters: NO_FILTERS });
      return result.appliedMigrationNames;
    });
  } finally {
    await client.end();
  }
}

/** How the database at `url` compares with the migrations folder. */
export async function readMigrationState(root: string, url: string): Promise<MigrationState> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await readState(client, readMigrations(root));
  } finally {
    await client.end();
  }
}

async function readState(client: Client, migrations: Migration[]): Promise<MigrationState> {
  const table = await client.query("select to_regclass('_prisma_migrations') is not null as exists");
  const { rows } = table.rows[0]?.exists
    ? await client.query<HistoryRow>(
        "select migration_name, checksum, finished_at, rolled_back_at from _prisma_migrations",
      )
    : { rows: [] };
  const current = rows.filter((row) => row.rolled_back_at === null);
  const finished = new Map(
    current.filter((row) => row.finished_at !== null).map((row) => [row.migration_name, row.checksum]),
  );
  return {
    missing: migrations.filter((migration) => !finished.has(migration.name)).map((migration) => migration.name),
    failed: current.filter((row) => row.finished_at === null).map((row) => row.migration_name),
    edited: migrations
      .filter((migration) => finished.has(migration.name) && finished.get(migration.name) !== migration.checksum)
      .map((migration) => migration.name),
  };
}

function isSettled(state: MigrationState): boolean {
  return state.missing.length + state.failed.length + state.edited.length === 0;
}

/**
 * Refuses, before anything is written, a server that is too old and a user who can neither create the two roles that
 * row-level security stands on nor use those that an administrator made.
 */
async function requireAbleServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: number; may_create: boolean; usable: number; name: string }>(`
    select current_setting('server_version_num')::int as version, rolsuper or rolcreaterole as may_create, rolname as name,
      (select count(*)::int from pg_roles
        where rolname in ('mandate_app', 'mandate_system') and pg_has_role(current_user, oid, 'MEMBER')) as usable
    from pg_roles where rolname = current_user`);
  const [server] = rows;
  if (!server) return;
  if (server.version < 150_000) {
    throw new Error(
      `The database is Postgres ${Math.floor(server.version / 10_000)}: Mandate needs Postgres 15 or newer.`,
    );
  }
  if (server.may_create || server.usable === 2) return;
  throw new Error(
    `The database user ${server.name} may not create roles: let an administrator run ALTER ROLE "${server.name}" CREATEROLE, or create the roles mandate_app and mandate_system (NOLOGIN) and grant both to it.`,
  );
}

function refuseBrokenHistory(state: MigrationState): void {
  if (state.failed.length > 0) {
    throw new Error(
      `The migration ${state.failed.join(", ")} failed earlier: repair its cause, run "node scripts/migrate.mjs resolve ${state.failed[0]}", and start again.`,
    );
  }
  if (state.edited.length > 0) {
    throw new Error(
      `The migration ${state.edited.join(", ")} was changed after it had been applied: restore its file and put the change into a new migration.`,
    );
  }
}
