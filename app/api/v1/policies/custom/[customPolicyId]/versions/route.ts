import { listCustomPolicyVersionsContract } from "@/lib/governance/custom-policy-api";
import { listCustomPolicyVersions } from "@/lib/governance/list-custom-policies";
import { apiRoute } from "@/lib/http/api-route";

export const GET = apiRoute(listCustomPolicyVersionsContract, ({ ctx, params }) =>
  listCustomPolicyVersions(ctx, params),
);
