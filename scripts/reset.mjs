// Deletes everything that npm start created on this machine: built-in database, files, mail, logs and secrets.
import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { describeFailure, LocalError } from "../local/supervisor/local-error.ts";
import { findLockHolder } from "../local/supervisor/lock-file.ts";
import { loadEnvFile, readSettings } from "../local/supervisor/read-settings.ts";

async function isConfirmed(dir) {
  if (process.argv.includes("--yes")) return true;
  if (!process.stdin.isTTY) throw new LocalError("Nobody is there to confirm: add --yes to delete without asking.");
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question(
    `Delete ${dir} with its database, files and secrets? This cannot be undone. [y/N] `,
  );
  prompt.close();
  return /^y(es)?$/i.test(answer.trim());
}

async function reset() {
  const root = fileURLToPath(new URL("..", import.meta.url));
  loadEnvFile(root);
  const { dataDir } = readSettings(root, process.env, []);
  if (!existsSync(dataDir)) return "There is nothing to delete.";
  // MANDATE_DATA_DIR may be mistyped: only a folder that a start has made is deleted.
  if (!existsSync(path.join(dataDir, "secrets.json"))) {
    throw new LocalError(
      `${dataDir} was not made by npm start (it has no secrets.json): delete it by hand if you want it gone.`,
    );
  }
  for (const lock of ["start.lock", "postgres/owner.lock"]) {
    const holder = findLockHolder(path.join(dataDir, lock));
    if (holder !== null) throw new LocalError(`Mandate is running (process ${holder.pid}): stop it first.`);
  }
  if (!(await isConfirmed(dataDir))) return "Nothing was deleted.";
  rmSync(dataDir, { recursive: true, force: true });
  return `Deleted ${dataDir}. The next npm start begins afresh.${process.env.DATABASE_URL ? " The database in DATABASE_URL was not touched." : ""}`;
}

try {
  console.log(await reset());
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
