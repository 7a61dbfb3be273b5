import { checkPolicyContract } from "@/lib/governance/custom-policy-api";
import { checkPolicyText } from "@/lib/governance/simulate-policies";
import { apiRoute } from "@/lib/http/api-route";

export const POST = apiRoute(checkPolicyContract, async ({ ctx, body }) => checkPolicyText(ctx, body));
