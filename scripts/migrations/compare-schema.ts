import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startPostgres } from "../../local/postgres/start-postgres.ts";
import { migrationsFolder, readSchema } from "./read-migrations.ts";
import { listForEngine, NO_FILTERS, withSchemaEngine } from "./schema-engine.ts";

/**
 * The SQL that leads from what the migrations folder produces to what the schema says, or null when they agree.
 * The migrations are replayed on a throw-away server, so no configured database is touched.
 */
export async function compareSchema(root: string): Promise<string | null> {
  const shadow = await startPostgres({ ephemeral: true });
  try {
    return await withSchemaEngine(root, { url: shadow.url, shadowUrl: shadow.url }, async (engine) => {
      const result = await engine.diff({
        from: { tag: "migrations", ...listForEngine(root) },
        to: { tag: "schemaDatamodel", files: readSchema(root) },
        script: true,
        exitCode: true,
        filters: NO_FILTERS,
      });
      return result.exitCode === 0 ? null : (result.stdout ?? "");
    });
  } finally {
    await shadow.stop();
  }
}

/** Writes the difference as a new migration and returns its name, or null when there is none. The SQL wants reading before use. */
export async function createMigration(root: string, label: string, now: Date): Promise<string | null> {
  const slug = label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
  if (slug === "")
    throw new Error("A migration needs a name of letters and digits, such as: npm run db:migration -- add_run_tags");
  const sql = await compareSchema(root);
  if (sql === null) return null;
  const name = `${now.toISOString().replace(/\D/g, "").slice(0, 14)}_${slug}`;
  const folder = path.join(migrationsFolder(root), name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "migration.sql"), sql, { flag: "wx" });
  const lock = path.join(migrationsFolder(root), "migration_lock.toml");
  if (!existsSync(lock)) writeFileSync(lock, 'provider = "postgresql"\n');
  return name;
}
