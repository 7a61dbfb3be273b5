import { dayOf } from "@/lib/metering/period";
import { now } from "@/lib/core/clock";
import { apiRoute } from "@/lib/http/api-route";
import { exportUsageContract } from "@/lib/metering/api";
import { exportUsageCsv } from "@/lib/metering/export-usage-csv";

export const GET = apiRoute(exportUsageContract, async ({ ctx, query }) => {
  const name = `usage-${ctx.workspaceSlug}-${dayOf(now())}.csv`;
  return new Response(exportUsageCsv(ctx, query), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
});
