import { listAuditEntriesContract } from "@/lib/audit/api";
import { listAuditEntries } from "@/lib/audit/list-audit-entries";
import { apiRoute } from "@/lib/http/api-route";

export const GET = apiRoute(listAuditEntriesContract, ({ ctx, query }) => listAuditEntries(ctx, query));
