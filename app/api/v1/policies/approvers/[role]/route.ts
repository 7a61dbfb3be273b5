import { setApproverHoldersContract } from "@/lib/governance/api";
import { setApproverHolders } from "@/lib/governance/set-approver-holders";
import { apiRoute } from "@/lib/http/api-route";

export const PUT = apiRoute(setApproverHoldersContract, ({ ctx, params, body }) =>
  setApproverHolders(ctx, { ...params, ...body }),
);
