import { apiRoute } from "@/lib/http/api-route";
import { getAgent } from "@/lib/agents/get-agent";
import { getAgentContract, updateAgentContract } from "@/lib/agents/api";
import { updateAgent } from "@/lib/agents/update-agent";

export const GET = apiRoute(getAgentContract, ({ ctx, params }) => getAgent(ctx, params.agent));

export const PATCH = apiRoute(updateAgentContract, ({ ctx, params, body }) => updateAgent(ctx, params.agent, body));
