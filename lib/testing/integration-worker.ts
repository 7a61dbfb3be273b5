import { mkdtempSync } from "node:fs";
import path from "node:path";
import { inject } from "vitest";
import { ensureWorkerDatabase } from "./test-database";

// Runs before each integration test file and so before any module of the application reads its configuration.
process.env.DATABASE_URL = await ensureWorkerDatabase();
process.env.MANDATE_DATA_DIR = mkdtempSync(path.join(inject("dataFolder"), "worker-"));
process.env.MANDATE_MASTER_KEY = Buffer.alloc(32, "test key of no value").toString("base64");
process.env.NEXTAUTH_SECRET = "test secret of no value";
// A variable of the machine must not make a test reach a real service.
for (const name of ["SMTP_URL", "INNGEST_BASE_URL", "INNGEST_EVENT_KEY", "INNGEST_SIGNING_KEY", "S3_BUCKET"])
  delete process.env[name];
