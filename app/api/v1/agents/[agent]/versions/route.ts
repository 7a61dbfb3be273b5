import { apiRoute } from "@/lib/http/api-route";
import { listAgentVersions } from "@/lib/agents/list-agent-versions";
import { listAgentVersionsContract } from "@/lib/agents/api";

export const GET = apiRoute(listAgentVersionsContract, ({ ctx, params, query }) =>
  listAgentVersions(ctx, params.agent, query),
);
