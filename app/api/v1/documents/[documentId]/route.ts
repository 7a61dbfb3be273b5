import { apiRoute } from "@/lib/http/api-route";
import { deleteDocument } from "@/lib/knowledge/delete-document";
import { deleteDocumentContract, getDocumentContract, replaceDocumentContract } from "@/lib/knowledge/api";
import { getDocument } from "@/lib/knowledge/get-document";
import { maxFileBytes } from "@/lib/knowledge/schema";
import { readUpload } from "@/lib/http/read-upload";
import { replaceDocument } from "@/lib/knowledge/upload-document";

export const GET = apiRoute(getDocumentContract, ({ ctx, params }) => getDocument(ctx, params.documentId));

export const PUT = apiRoute(replaceDocumentContract, async ({ ctx, params, request }) =>
  replaceDocument(ctx, params.documentId, await readUpload(request, maxFileBytes)),
);

export const DELETE = apiRoute(deleteDocumentContract, async ({ ctx, params }) => {
  await deleteDocument(ctx, params.documentId);
  return { id: params.documentId, deleted: true as const };
});
