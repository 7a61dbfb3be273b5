import { listAuditKeysContract } from "@/lib/audit/api";
import { listAuditKeys } from "@/lib/audit/list-audit-keys";
import { apiRoute } from "@/lib/http/api-route";

export const GET = apiRoute(listAuditKeysContract, ({ ctx }) => listAuditKeys(ctx));
