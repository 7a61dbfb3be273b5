import { apiRoute } from "@/lib/http/api-route";
import { getApproval } from "@/lib/approvals/list-approvals";
import { getApprovalContract } from "@/lib/approvals/api";

export const GET = apiRoute(getApprovalContract, ({ ctx, params }) => getApproval(ctx, params.approvalId));
