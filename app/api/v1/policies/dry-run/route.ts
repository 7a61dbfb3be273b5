import { dryRunPoliciesContract } from "@/lib/governance/custom-policy-api";
import { dryRunPolicies } from "@/lib/governance/simulate-policies";
import { apiRoute } from "@/lib/http/api-route";

export const POST = apiRoute(dryRunPoliciesContract, ({ ctx, body }) => dryRunPolicies(ctx, body));
