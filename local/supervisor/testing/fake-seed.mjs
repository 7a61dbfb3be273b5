// Stands in for prisma/seed.ts in the tests of the supervisor.
import { existsSync } from "node:fs";
import path from "node:path";

const { MANDATE_DATA_DIR = "", MANDATE_DEMO_PASSWORD } = process.env;
if (existsSync(path.join(MANDATE_DATA_DIR, "demo.json"))) throw new Error("The demo workspace was to be created once.");
console.log(JSON.stringify({ level: "info", msg: "creating" }));
console.log(
  JSON.stringify({ workspace: "demo", email: "demo@mandate.local", password: MANDATE_DEMO_PASSWORD, apiKey: "key_1" }),
);
