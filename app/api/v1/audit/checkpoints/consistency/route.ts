import { getAuditConsistencyContract } from "@/lib/audit/api";
import { getAuditConsistency } from "@/lib/audit/get-audit-consistency";
import { apiRoute } from "@/lib/http/api-route";

export const GET = apiRoute(getAuditConsistencyContract, ({ ctx, query }) => getAuditConsistency(ctx, query));
