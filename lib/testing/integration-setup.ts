import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { startPostgres } from "../../local/postgres/start-postgres.ts";
import { deployMigrations } from "../../scripts/migrations/deploy-migrations.ts";

declare module "vitest" {
  // Vitest's own way to type what a global setup hands to the workers.
  interface ProvidedContext {
    /** The migrated template database; workers clone it and do not connect to it. */
    databaseUrl: string;
    /** Where workers make their data folders; gone after the run. */
    dataFolder: string;
  }
}

/** One throw-away server per test run, with one migrated database that every worker clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const server = await startPostgres({ ephemeral: true });
  const dataFolder = mkdtempSync(path.join(tmpdir(), "mandate-test-data-"));
  const teardown = async () => {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  try {
    await deployMigrations(root, server.url);
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide("databaseUrl", server.url);
  project.provide("dataFolder", dataFolder);
  return teardown;
}
