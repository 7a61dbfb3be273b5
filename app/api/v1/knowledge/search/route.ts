import { apiRoute } from "@/lib/http/api-route";
import { searchKnowledge } from "@/lib/knowledge/search-knowledge";
import { searchKnowledgeContract } from "@/lib/knowledge/api";

export const POST = apiRoute(searchKnowledgeContract, ({ ctx, body }) => searchKnowledge(ctx, body));
