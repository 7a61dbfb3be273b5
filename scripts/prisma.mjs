// Runs the Prisma CLI without its native schema engine, whose download host may be unreachable.
// `generate`, `validate` and `format` are JavaScript and WebAssembly; migrations go through scripts/migrate.mjs.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const result = spawnSync(process.execPath, [require.resolve("prisma/build/index.js"), ...process.argv.slice(2)], {
  stdio: "inherit",
  env: {
    ...process.env,
    // Any executable satisfies the CLI's check; `generate` never runs it.
    PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  },
});
process.exit(result.status ?? 1);
