import { apiRoute } from "@/lib/http/api-route";
import { createKnowledgeBase } from "@/lib/knowledge/create-knowledge-base";
import { createKnowledgeBaseContract, listKnowledgeBasesContract } from "@/lib/knowledge/api";
import { listKnowledgeBases } from "@/lib/knowledge/list-documents";

export const GET = apiRoute(listKnowledgeBasesContract, ({ ctx }) => listKnowledgeBases(ctx));

export const POST = apiRoute(createKnowledgeBaseContract, ({ ctx, body }) => createKnowledgeBase(ctx, body));
