// Migrations without Prisma's native engine, whose download host may be unreachable.
//   deploy          apply what is missing to DATABASE_URL        status   say what is missing, failed or edited
//   create NAME     write a migration from schema changes        drift    exit 1 when the schema needs a migration
//   resolve NAME    mark a failed migration as rolled back, after its cause is repaired
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const [command, name] = process.argv.slice(2);

function databaseUrl() {
  const url = process.env.DATABASE_URL;
  if (!url)
    throw new Error("Set DATABASE_URL to the database to work on; npm start migrates the built-in one by itself.");
  return url;
}

const commands = {
  async deploy() {
    const { deployMigrations } = await import("./migrations/deploy-migrations.ts");
    const applied = await deployMigrations(root, databaseUrl());
    console.log(applied.length === 0 ? "Nothing to apply." : `Applied: ${applied.join(", ")}`);
  },
  async status() {
    const { readMigrationState } = await import("./migrations/deploy-migrations.ts");
    const { missing, failed, edited } = await readMigrationState(root, databaseUrl());
    for (const [label, names] of Object.entries({ missing, failed, edited }))
      console.log(`${label}: ${names.join(", ") || "none"}`);
    if (missing.length + failed.length + edited.length > 0) process.exitCode = 1;
  },
  async create() {
    const { createMigration } = await import("./migrations/compare-schema.ts");
    const created = await createMigration(root, name ?? "", new Date());
    console.log(
      created === null
        ? "The migrations already produce the schema."
        : `Created prisma/migrations/${created}/migration.sql`,
    );
  },
  async drift() {
    const { compareSchema } = await import("./migrations/compare-schema.ts");
    const sql = await compareSchema(root);
    if (sql === null) return console.log("The migrations produce the schema.");
    console.log(`The schema needs a migration (npm run db:migration -- NAME):\n${sql}`);
    process.exitCode = 1;
  },
  async resolve() {
    if (!name) throw new Error("Name the migration: node scripts/migrate.mjs resolve NAME");
    const { withSchemaEngine } = await import("./migrations/schema-engine.ts");
    await withSchemaEngine(root, { url: databaseUrl(), shadowUrl: null }, (engine) =>
      engine.markMigrationRolledBack({ migrationName: name }),
    );
    console.log(`${name} is marked as rolled back; deploy will try it again.`);
  },
};

const run = Object.hasOwn(commands, command ?? "") ? commands[command] : null;
if (run === null) {
  console.error(`Unknown command "${command ?? ""}": use one of ${Object.keys(commands).join(", ")}.`);
  process.exit(2);
}
try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
