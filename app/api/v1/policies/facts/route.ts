import { listFactsContract, stateFactContract, withdrawFactContract } from "@/lib/governance/api";
import { listFacts } from "@/lib/governance/list-facts";
import { stateFact } from "@/lib/governance/state-fact";
import { withdrawFact } from "@/lib/governance/withdraw-fact";
import { apiRoute } from "@/lib/http/api-route";

export const GET = apiRoute(listFactsContract, ({ ctx, query }) => listFacts(ctx, query));

export const PUT = apiRoute(stateFactContract, ({ ctx, body }) => stateFact(ctx, body));

export const DELETE = apiRoute(withdrawFactContract, async ({ ctx, query }) => {
  await withdrawFact(ctx, query);
  return undefined;
});
