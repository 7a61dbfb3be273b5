import { Client } from "pg";
import { inject } from "vitest";

/** The URL of this worker's database: migrated, shared by the test files that run in this worker one after another. */
export function testDatabaseUrl(): string {
  return withDatabase(`mandate_worker_${process.env.VITEST_POOL_ID ?? "0"}`);
}

/** Clones the migrated template for this worker unless an earlier test file already did. */
export async function ensureWorkerDatabase(): Promise<string> {
  const url = testDatabaseUrl();
  await cloneTemplate(databaseName(url), { keepExisting: true });
  return url;
}

/** A fresh migrated database of its own, for tests that change roles, tables or settings. Returns its URL. */
export async function createTestDatabase(): Promise<string> {
  const name = `mandate_own_${crypto.randomUUID().replaceAll("-", "")}`;
  await cloneTemplate(name, { keepExisting: false });
  return withDatabase(name);
}

/** A database with nothing in it, for tests of the migrations themselves. Returns its URL. */
export async function createEmptyDatabase(): Promise<string> {
  const name = `mandate_empty_${crypto.randomUUID().replaceAll("-", "")}`;
  await onServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`));
  return withDatabase(name);
}

async function cloneTemplate(name: string, options: { keepExisting: boolean }): Promise<void> {
  await onServer(async (client) => {
    if (options.keepExisting) {
      const found = await client.query("select 1 from pg_database where datname = $1", [name]);
      if (found.rowCount === 1) return;
    }
    const template = client.escapeIdentifier(databaseName(inject("databaseUrl")));
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${template}`);
  });
}

async function onServer(work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: withDatabase("postgres") });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(name: string): string {
  const url = new URL(inject("databaseUrl"));
  url.pathname = `/${name}`;
  return url.toString();
}

function databaseName(url: string): string {
  return new URL(url).pathname.slice(1);
}
