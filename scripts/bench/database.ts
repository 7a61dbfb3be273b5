import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startPostgres } from "../../local/postgres/start-postgres.ts";
import { deployMigrations } from "../migrations/deploy-migrations.ts";

/**
 * Runs a benchmark on a migrated server of its own that syncs every commit to disk, as the product's does. `bench` is told
 * the address as superuser; what it imports from `lib` has to be imported inside of it, after the environment is set.
 */
export async function withBenchDatabase(bench: (superuserUrl: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "mandate-bench-"));
  const server = await startPostgres({
    dir: path.join(folder, "postgres"),
    password: randomBytes(16).toString("hex"),
  });
  try {
    await deployMigrations(fileURLToPath(new URL("../..", import.meta.url)), server.url);
    Object.assign(process.env, {
      NODE_ENV: "production",
      DATABASE_URL: server.url,
      MANDATE_DATA_DIR: folder,
      MANDATE_URL: "http://localhost:3000",
      MANDATE_MASTER_KEY: randomBytes(32).toString("base64"),
      NEXTAUTH_SECRET: randomBytes(32).toString("base64"),
      LOG_LEVEL: "warn",
    });
    const superuserUrl = new URL(server.adminUrl);
    superuserUrl.pathname = new URL(server.url).pathname;
    await bench(superuserUrl.href);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
