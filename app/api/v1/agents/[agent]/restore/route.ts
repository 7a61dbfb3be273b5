import { apiRoute } from "@/lib/http/api-route";
import { restoreAgentContract } from "@/lib/agents/api";
import { setAgentArchived } from "@/lib/agents/archive-agent";

export const POST = apiRoute(restoreAgentContract, ({ ctx, params }) => setAgentArchived(ctx, params.agent, false));
