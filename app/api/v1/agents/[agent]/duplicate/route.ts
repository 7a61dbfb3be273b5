import { apiRoute } from "@/lib/http/api-route";
import { duplicateAgent } from "@/lib/agents/duplicate-agent";
import { duplicateAgentContract } from "@/lib/agents/api";

export const POST = apiRoute(duplicateAgentContract, ({ ctx, params }) => duplicateAgent(ctx, params.agent));
