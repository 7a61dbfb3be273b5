import { exportComplianceReportContract } from "@/lib/compliance/api";
import { exportComplianceReport } from "@/lib/compliance/export-compliance-report";
import { apiRoute } from "@/lib/http/api-route";
import { fileResponse } from "@/lib/http/file-response";

export const GET = apiRoute(exportComplianceReportContract, async ({ ctx, params, query }) =>
  fileResponse(await exportComplianceReport(ctx, { ...params, ...query })),
);
