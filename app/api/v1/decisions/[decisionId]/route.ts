import { getDecisionContract } from "@/lib/governance/api";
import { getDecision } from "@/lib/governance/get-decision";
import { apiRoute } from "@/lib/http/api-route";

export const GET = apiRoute(getDecisionContract, ({ ctx, params }) => getDecision(ctx, params));
