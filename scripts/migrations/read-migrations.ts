import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";

/** One folder of `prisma/migrations`. `checksum` is what Prisma records: SHA-256 of the file in hex. */
export type Migration = { name: string; sql: string; checksum: string };

export type SchemaFile = { path: string; content: string };

/** The migrations in the order in which they apply. A folder without `migration.sql` is an error, a missing folder is not. */
export function readMigrations(root: string): Migration[] {
  const dir = migrationsFolder(root);
  if (!existsSync(dir)) return [];
  const names = readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return names.map((name) => {
    const file = path.join(dir, name, "migration.sql");
    if (!existsSync(file))
      throw new Error(`The migration ${name} has no migration.sql: restore the file or remove the folder.`);
    const sql = readFileSync(file, "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

/** The schema, one file per domain. */
export function readSchema(root: string): SchemaFile[] {
  const dir = path.join(root, "prisma", "schema");
  return readdirSync(dir, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: path.join(dir, name), content: readFileSync(path.join(dir, name), "utf8") }));
}

export function migrationsFolder(root: string): string {
  return path.join(root, "prisma", "migrations");
}
