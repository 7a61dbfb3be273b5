import { apiRoute } from "@/lib/http/api-route";
import { createAgent } from "@/lib/agents/create-agent";
import { createAgentContract, listAgentsContract } from "@/lib/agents/api";
import { listAgents } from "@/lib/agents/list-agents";

export const GET = apiRoute(listAgentsContract, ({ ctx, query }) => listAgents(ctx, query));

export const POST = apiRoute(createAgentContract, ({ ctx, body }) => createAgent(ctx, body));
