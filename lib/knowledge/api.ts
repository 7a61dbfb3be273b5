import { z } from "zod";
import { defineContract } from "@/lib/http/contract";
import {
  createKnowledgeBaseInput,
  documentDto,
  documentListQuery,
  documentPage,
  knowledgeBaseDto,
  knowledgeBasePage,
  passagePage,
  passageQuery,
  searchBody,
  searchResponse,
  uploadFields,
} from "./schema";

const documentParams = z.object({ documentId: z.string().min(1).max(64) });
const tag = "Knowledge";

export const uploadDocumentContract = defineContract({
  operationId: "uploadDocument",
  method: "post",
  path: "/v1/documents",
  tag,
  permission: "knowledge:write",
  summary: "Upload a document",
  description:
    "A form with the part `file` (PDF, DOCX, HTML, Markdown, text or CSV, at most 50 MB). It is read in the background: poll its status.",
  bodyType: "multipart",
  body: uploadFields,
  response: documentDto,
  status: 201,
  errors: ["payload_too_large", "quota_exceeded", "not_found"],
});

export const listDocumentsContract = defineContract({
  operationId: "listDocuments",
  method: "get",
  path: "/v1/documents",
  tag,
  permission: "knowledge:read",
  summary: "List documents",
  query: documentListQuery,
  response: documentPage,
});

export const getDocumentContract = defineContract({
  operationId: "getDocument",
  method: "get",
  path: "/v1/documents/{documentId}",
  tag,
  permission: "knowledge:read",
  summary: "Get a document and its state",
  params: documentParams,
  response: documentDto,
  errors: ["not_found"],
});

export const deleteDocumentContract = defineContract({
  operationId: "deleteDocument",
  method: "delete",
  path: "/v1/documents/{documentId}",
  tag,
  permission: "knowledge:write",
  summary: "Delete a document",
  params: documentParams,
  response: z.object({ id: z.string(), deleted: z.literal(true) }),
  errors: ["not_found"],
});

export const replaceDocumentContract = defineContract({
  operationId: "replaceDocument",
  method: "put",
  path: "/v1/documents/{documentId}",
  tag,
  permission: "knowledge:write",
  summary: "Replace the file of a document",
  params: documentParams,
  bodyType: "multipart",
  body: uploadFields,
  response: documentDto,
  errors: ["not_found", "payload_too_large", "quota_exceeded"],
});

export const reindexDocumentContract = defineContract({
  operationId: "reindexDocument",
  method: "post",
  path: "/v1/documents/{documentId}/reindex",
  tag,
  permission: "knowledge:write",
  summary: "Read a document again",
  params: documentParams,
  response: documentDto,
  errors: ["not_found", "conflict"],
});

export const listPassagesContract = defineContract({
  operationId: "listPassages",
  method: "get",
  path: "/v1/documents/{documentId}/passages",
  tag,
  permission: "knowledge:read",
  summary: "List the passages of a document",
  params: documentParams,
  query: passageQuery,
  response: passagePage,
  errors: ["not_found"],
});

export const downloadDocumentContract = defineContract({
  operationId: "downloadDocument",
  method: "get",
  path: "/v1/documents/{documentId}/file",
  tag,
  permission: "knowledge:read",
  summary: "Download the original file",
  params: documentParams,
  response: z.unknown(),
  responseType: "binary",
  errors: ["not_found"],
});

export const searchKnowledgeContract = defineContract({
  operationId: "searchKnowledge",
  method: "post",
  path: "/v1/knowledge/search",
  tag,
  permission: "knowledge:read",
  summary: "Search the documents",
  body: searchBody,
  response: searchResponse,
  example: { body: { query: "How many days of annual leave?", limit: 5 } },
});

export const listKnowledgeBasesContract = defineContract({
  operationId: "listKnowledgeBases",
  method: "get",
  path: "/v1/knowledge-bases",
  tag,
  permission: "knowledge:read",
  summary: "List knowledge bases",
  response: knowledgeBasePage,
});

export const createKnowledgeBaseContract = defineContract({
  operationId: "createKnowledgeBase",
  method: "post",
  path: "/v1/knowledge-bases",
  tag,
  permission: "knowledge:write",
  summary: "Create a knowledge base",
  body: createKnowledgeBaseInput,
  response: knowledgeBaseDto,
  status: 201,
  errors: ["conflict"],
});
