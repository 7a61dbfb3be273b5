import { getAuditProofContract } from "@/lib/audit/api";
import { getAuditProof } from "@/lib/audit/get-audit-proof";
import { apiRoute } from "@/lib/http/api-route";

export const GET = apiRoute(getAuditProofContract, ({ ctx, params }) => getAuditProof(ctx, params));
