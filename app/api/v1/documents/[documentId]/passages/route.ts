import { apiRoute } from "@/lib/http/api-route";
import { listPassages } from "@/lib/knowledge/get-document";
import { listPassagesContract } from "@/lib/knowledge/api";

export const GET = apiRoute(listPassagesContract, ({ ctx, params, query }) =>
  listPassages(ctx, params.documentId, query),
);
