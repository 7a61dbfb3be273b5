import { apiRoute } from "@/lib/http/api-route";
import { decideApproval } from "@/lib/approvals/decide-approval";
import { decideApprovalContract } from "@/lib/approvals/api";

export const POST = apiRoute(decideApprovalContract, ({ ctx, params, body }) =>
  decideApproval(ctx, { ...body, approvalId: params.approvalId, via: ctx.principal.kind === "apiKey" ? "api" : "web" }),
);
