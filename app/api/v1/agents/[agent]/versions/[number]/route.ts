import { apiRoute } from "@/lib/http/api-route";
import { getAgentVersion } from "@/lib/agents/list-agent-versions";
import { getAgentVersionContract } from "@/lib/agents/api";

export const GET = apiRoute(getAgentVersionContract, ({ ctx, params }) =>
  getAgentVersion(ctx, params.agent, params.number),
);
