import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { connectionFactory } from "./engine-connection.ts";
import { migrationsFolder, readMigrations, readSchema } from "./read-migrations.ts";

let loading: Promise<void> | undefined;

/**
 * Runs `use` with Prisma's schema engine in WebAssembly: the same migrations table, checksums and failure states as its own
 * tool. An error carries the reason only, not the engine's stack.
 */
export async function withSchemaEngine<T>(
  root: string,
  urls: { url: string; shadowUrl: string | null },
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await (loading ??= load());
  const { factory, closeAll } = connectionFactory(urls.url, urls.shadowUrl);
  const datamodels = readSchema(root).map((file): [string, string] => [file.path, file.content]);
  try {
    const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, factory);
    const result = await use(engine);
    engine.free();
    return result;
  } catch (error) {
    throw new Error(readReason(error), { cause: error });
  } finally {
    await closeAll();
  }
}

/** The migrations folder in the form that the engine takes. */
export function listForEngine(root: string): MigrationList {
  return {
    baseDir: migrationsFolder(root),
    lockfile: { path: "./migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: readMigrations(root).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
}

/** Every table of the database belongs to the schema. */
export const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** The engine's messages start with a kind and end with a trace of its own functions: keep what lies between. */
function readReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const lines = error.message.split("\n");
  const migration = /with migration_name="([^"]+)"/.exec(error.message)?.[1];
  const end = lines.findIndex((line) => /^\s+\d+: /.test(line));
  const reason = (end === -1 ? lines : lines.slice(0, end))
    .filter((line) => line !== "external connector error")
    .join("\n")
    .trim();
  return migration === undefined ? reason : `The migration ${migration} failed: ${reason}`;
}

/** The engine leaves the timer of its lock behind, which would keep the process running for ten more seconds. */
function setQuietTimeout(callback: () => void, delayMs: number): NodeJS.Timeout {
  return setTimeout(callback, delayMs >>> 0).unref();
}

async function load(): Promise<void> {
  // The engine reports its panics through this global; without it they surface as an unrelated TypeError.
  let message = "";
  Reflect.set(globalThis, "PRISMA_WASM_PANIC_REGISTRY", {
    get: () => message,
    set_message: (text: string) => {
      message = text;
      console.error(`The schema engine failed: ${text}`);
    },
  });
  const glue = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = readFileSync(path.join(path.dirname(glue), "schema_engine_bg.wasm"));
  const imports = Object.entries(bindings).map(([name, value]) => [
    name,
    name.startsWith("__wbg_setTimeout_") ? setQuietTimeout : value,
  ]);
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": Object.fromEntries(imports) });
  const start: unknown = instance.exports.__wbindgen_start;
  const setWasm: unknown = Reflect.get(bindings, "__wbg_set_wasm");
  if (typeof setWasm !== "function" || typeof start !== "function")
    throw new Error("The schema engine has an unknown form.");
  setWasm(instance.exports);
  start();
}
