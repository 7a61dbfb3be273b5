import { simulatePoliciesContract } from "@/lib/governance/custom-policy-api";
import { simulatePolicies } from "@/lib/governance/simulate-policies";
import { apiRoute } from "@/lib/http/api-route";

export const POST = apiRoute(simulatePoliciesContract, ({ ctx, body }) => simulatePolicies(ctx, body));
