import { apiRoute } from "@/lib/http/api-route";
import { archiveAgentContract } from "@/lib/agents/api";
import { setAgentArchived } from "@/lib/agents/archive-agent";

export const POST = apiRoute(archiveAgentContract, ({ ctx, params }) => setAgentArchived(ctx, params.agent, true));
