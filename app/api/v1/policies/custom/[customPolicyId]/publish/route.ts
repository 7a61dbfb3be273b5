import { publishCustomPolicyContract } from "@/lib/governance/custom-policy-api";
import { publishCustomPolicy } from "@/lib/governance/publish-custom-policy";
import { apiRoute } from "@/lib/http/api-route";

export const POST = apiRoute(publishCustomPolicyContract, ({ ctx, params, body }) =>
  publishCustomPolicy(ctx, { ...params, ...body }),
);
