import { eraseAuditPayloadsContract } from "@/lib/audit/api";
import { eraseAuditPayloads } from "@/lib/audit/erase-audit-payloads";
import { apiRoute } from "@/lib/http/api-route";

export const POST = apiRoute(eraseAuditPayloadsContract, ({ ctx, body }) => eraseAuditPayloads(ctx, body));
