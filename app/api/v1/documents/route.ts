import { apiRoute } from "@/lib/http/api-route";
import { listDocuments } from "@/lib/knowledge/list-documents";
import { listDocumentsContract, uploadDocumentContract } from "@/lib/knowledge/api";
import { maxFileBytes, uploadFields } from "@/lib/knowledge/schema";
import { readUpload } from "@/lib/http/read-upload";
import { uploadDocument } from "@/lib/knowledge/upload-document";

export const GET = apiRoute(listDocumentsContract, ({ ctx, query }) => listDocuments(ctx, query));

export const POST = apiRoute(uploadDocumentContract, async ({ ctx, request }) => {
  const { fields, ...file } = await readUpload(request, maxFileBytes);
  return uploadDocument(ctx, { ...file, ...uploadFields.parse(fields) });
});
