import { getAuditEntryContract } from "@/lib/audit/api";
import { getAuditEntry } from "@/lib/audit/get-audit-entry";
import { apiRoute } from "@/lib/http/api-route";

export const GET = apiRoute(getAuditEntryContract, ({ ctx, params }) => getAuditEntry(ctx, params));
