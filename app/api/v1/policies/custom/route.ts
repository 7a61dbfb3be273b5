import { createCustomPolicyContract, listCustomPoliciesContract } from "@/lib/governance/custom-policy-api";
import { listCustomPolicies } from "@/lib/governance/list-custom-policies";
import { createCustomPolicy } from "@/lib/governance/save-custom-policy";
import { apiRoute } from "@/lib/http/api-route";

export const GET = apiRoute(listCustomPoliciesContract, ({ ctx }) => listCustomPolicies(ctx));

export const POST = apiRoute(createCustomPolicyContract, ({ ctx, body }) => createCustomPolicy(ctx, body));
