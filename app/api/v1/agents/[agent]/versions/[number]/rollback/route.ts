import { apiRoute } from "@/lib/http/api-route";
import { rollbackAgent } from "@/lib/agents/rollback-agent";
import { rollbackAgentContract } from "@/lib/agents/api";

export const POST = apiRoute(rollbackAgentContract, ({ ctx, params }) =>
  rollbackAgent(ctx, params.agent, params.number),
);
