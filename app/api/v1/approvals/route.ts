import { apiRoute } from "@/lib/http/api-route";
import { listApprovals } from "@/lib/approvals/list-approvals";
import { listApprovalsContract } from "@/lib/approvals/api";

export const GET = apiRoute(listApprovalsContract, ({ ctx, query }) => listApprovals(ctx, query));
