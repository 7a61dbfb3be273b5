import { apiRoute } from "@/lib/http/api-route";
import { downloadDocumentContract } from "@/lib/knowledge/api";
import { fileResponse } from "@/lib/http/file-response";
import { getDocumentFile } from "@/lib/knowledge/get-document";

export const GET = apiRoute(downloadDocumentContract, async ({ ctx, params }) =>
  fileResponse(await getDocumentFile(ctx, params.documentId)),
);
