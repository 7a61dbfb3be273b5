import { Client } from "pg";
import { expect, it } from "vitest";
import { createTestDatabase, testDatabaseUrl } from "./test-database";

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

it("points the application at this worker's clone, as a role that row-level security binds", async () => {
  expect(process.env.DATABASE_URL).toBe(testDatabaseUrl());
  const [role] = await query(
    testDatabaseUrl(),
    "select rolsuper, rolbypassrls from pg_roles where rolname = current_user",
  );
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false });
});

it("gives each caller a database of its own", async () => {
  const [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  await query(first, "create table only_here (id int)");
  const [found] = await query(second, "select to_regclass('only_here') as name");
  expect(found).toEqual({ name: null });
});
