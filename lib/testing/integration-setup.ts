import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { startPostgres } from "../../local/postgres/start-postgres.ts";
import { deployMigrations } from "../../scripts/migrations/deploy-migrations.ts";

declare module "vitest" {
  // Vitest's own way to type what a global setup hands to the workers.
  interface ProvidedContext {
    /** The migrated template database; workers clone it and do not connect to it. */
    databaseUrl: string;
  }
}

/** One throw-away server per test run, with one migrated database that every worker clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const server = await startPostgres({ ephemeral: true });
  try {
    await deployMigrations(root, server.url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide("databaseUrl", server.url);
  return server.stop;
}
