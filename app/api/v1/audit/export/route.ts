import { exportAuditContract } from "@/lib/audit/api";
import { exportAudit } from "@/lib/audit/export-audit";
import { now } from "@/lib/core/clock";
import { apiRoute } from "@/lib/http/api-route";

export const GET = apiRoute(exportAuditContract, async ({ ctx, query }) => {
  const name = `audit-${ctx.workspaceSlug}${query.payloads ? "-with-payloads" : ""}-${now().toISOString().slice(0, 10)}.jsonl`;
  return new Response(await exportAudit(ctx, query), {
    headers: {
      "content-type": "application/x-ndjson; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
});
