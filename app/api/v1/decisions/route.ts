import { listDecisionsContract } from "@/lib/governance/api";
import { listDecisions } from "@/lib/governance/list-decisions";
import { apiRoute } from "@/lib/http/api-route";

export const GET = apiRoute(listDecisionsContract, ({ ctx, query }) => listDecisions(ctx, query));
