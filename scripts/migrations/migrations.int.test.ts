import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createEmptyDatabase } from "@/lib/testing/test-database";
import { compareSchema, createMigration } from "./compare-schema.ts";
import { deployMigrations, readMigrationState } from "./deploy-migrations.ts";
import { withSchemaEngine } from "./schema-engine.ts";

const HEAD = 'datasource db {\n  provider = "postgresql"\n}\n';
const NOW = new Date("2026-03-04T05:06:07Z");

let root = "";
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "mandate-migrations-"));
  mkdirSync(path.join(root, "prisma", "schema"), { recursive: true });
  schema("base", HEAD);
  schema("books", 'model Book {\n  id String @id\n  title String\n  @@map("books")\n}\n');
});
afterEach(() => rmSync(root, { recursive: true }));

function schema(name: string, content: string): void {
  writeFileSync(path.join(root, "prisma", "schema", `${name}.prisma`), content);
}

const sqlFile = (name: string) => path.join(root, "prisma", "migrations", name, "migration.sql");

function migration(name: string, sql: string): void {
  mkdirSync(path.dirname(sqlFile(name)), { recursive: true });
  writeFileSync(sqlFile(name), sql);
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

it("writes a migration from all schema files, after which schema and migrations agree", async () => {
  schema("authors", "model Author {\n  id String @id\n}\n");
  expect(await createMigration(root, "First Tables!", NOW)).toBe("20260304050607_first_tables");
  const sql = readFileSync(sqlFile("20260304050607_first_tables"), "utf8");
  expect(sql).toContain('CREATE TABLE "books"');
  expect(sql).toContain('CREATE TABLE "Author"');
  expect(await compareSchema(root)).toBeNull();
  expect(await createMigration(root, "nothing", NOW)).toBeNull();
  await expect(createMigration(root, "?!", NOW)).rejects.toThrow(/needs a name/);
});

it("does nothing without migrations, and applies each once when two processes deploy at the same time", async () => {
  const url = await createEmptyDatabase();
  expect(await deployMigrations(root, url)).toEqual([]);
  migration("1_books", "CREATE TABLE books (id text PRIMARY KEY);");
  migration(
    "2_function",
    "CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;\nINSERT INTO books VALUES ('a;b');",
  );
  const applied = await Promise.all([deployMigrations(root, url), deployMigrations(root, url)]);
  expect(applied.flat()).toEqual(["1_books", "2_function"]);
  expect(await query(url, "select one(), id from books")).toEqual([{ one: 1, id: "a;b" }]);
  expect(await readMigrationState(root, url)).toEqual({ missing: [], failed: [], edited: [] });
});

it("refuses a user who may neither create nor use the roles of row-level security, and writes nothing", async () => {
  migration("1_books", "CREATE TABLE books (id text PRIMARY KEY);");
  const url = new URL(await createEmptyDatabase());
  await query(url.href, "CREATE ROLE weak_owner LOGIN PASSWORD 'weak'");
  const weak = new URL(url);
  weak.username = "weak_owner";
  weak.password = "weak";
  try {
    await expect(deployMigrations(root, weak.href)).rejects.toThrow(
      /^The database user weak_owner may not create roles: .* CREATEROLE/,
    );
    expect(await query(url.href, "SELECT to_regclass('_prisma_migrations') AS history")).toEqual([{ history: null }]);
  } finally {
    await query(url.href, "DROP ROLE weak_owner");
  }
});

it("undoes a migration that fails, names it, and goes on once it is repaired and resolved", async () => {
  const url = await createEmptyDatabase();
  migration("1_broken", "CREATE TABLE half (id int);\nSELECT * FROM nowhere;");
  await expect(deployMigrations(root, url)).rejects.toThrow(/^The migration 1_broken failed: .*nowhere/);
  expect(await query(url, "select to_regclass('half') as half")).toEqual([{ half: null }]);
  await expect(deployMigrations(root, url)).rejects.toThrow(/1_broken failed earlier.*migrate\.mjs resolve 1_broken/);

  await withSchemaEngine(root, { url, shadowUrl: null }, (engine) =>
    engine.markMigrationRolledBack({ migrationName: "1_broken" }),
  );
  migration("1_broken", "CREATE TABLE half (id int);");
  expect(await deployMigrations(root, url)).toEqual(["1_broken"]);
});

it("refuses a migration that was changed after it had been applied", async () => {
  const url = await createEmptyDatabase();
  migration("1_books", "CREATE TABLE books (id text PRIMARY KEY);");
  await deployMigrations(root, url);
  appendFileSync(sqlFile("1_books"), "\n-- later");
  await expect(deployMigrations(root, url)).rejects.toThrow(/1_books was changed after it had been applied/);
  expect((await readMigrationState(root, url)).edited).toEqual(["1_books"]);
});

it("refuses a migration folder without its file", async () => {
  mkdirSync(path.join(root, "prisma", "migrations", "1_empty"), { recursive: true });
  await expect(deployMigrations(root, await createEmptyDatabase())).rejects.toThrow(
    "The migration 1_empty has no migration.sql",
  );
});
