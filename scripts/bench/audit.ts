import { withBenchDatabase } from "./database.ts";

await withBenchDatabase(async (superuserUrl) => {
  const { benchAudit } = await import("../../lib/audit/audit.bench.ts");
  await benchAudit(superuserUrl);
});
