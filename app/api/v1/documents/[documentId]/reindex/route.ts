import { apiRoute } from "@/lib/http/api-route";
import { reindexDocument } from "@/lib/knowledge/reindex-document";
import { reindexDocumentContract } from "@/lib/knowledge/api";

export const POST = apiRoute(reindexDocumentContract, ({ ctx, params }) => reindexDocument(ctx, params.documentId));
