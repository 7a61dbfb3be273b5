import { withBenchDatabase } from "./database.ts";

await withBenchDatabase(async (superuserUrl) => {
  const { benchCounts } = await import("../../lib/compliance/counts.bench.ts");
  await benchCounts(superuserUrl);
});
