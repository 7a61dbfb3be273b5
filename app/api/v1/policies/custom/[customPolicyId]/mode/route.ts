import { setCustomPolicyModeContract } from "@/lib/governance/custom-policy-api";
import { setCustomPolicyMode } from "@/lib/governance/set-custom-policy-mode";
import { apiRoute } from "@/lib/http/api-route";

export const PUT = apiRoute(setCustomPolicyModeContract, ({ ctx, params, body }) =>
  setCustomPolicyMode(ctx, { ...params, ...body }),
);
