import { z } from "zod";
import { pageOf, pageQuery } from "@/lib/core/page-schema";

export const documentStatuses = ["queued", "processing", "ready", "failed"] as const;
export type DocumentStatus = (typeof documentStatuses)[number];

/** The largest file that can be uploaded, in bytes: 50 MiB. */
export const maxFileBytes = 50 * 1024 * 1024;

/** The failure code of a document that a rule did not let in: nothing of it was kept. */
export const documentDenied = "document_denied";

export const documentDto = z.object({
  id: z.string(),
  name: z.string(),
  knowledgeBaseId: z.string(),
  /** What the bytes are, whatever the name says. Null until it was read. */
  kind: z.string().nullable(),
  title: z.string().nullable(),
  status: z.enum(documentStatuses),
  /** 0 to 100. */
  progress: z.number().int(),
  /** Why it failed, for people; `failureCode` is stable. */
  failureCode: z.string().nullable(),
  failureReason: z.string().nullable(),
  warnings: z.array(z.string()),
  sizeBytes: z.number().int(),
  sha256: z.string(),
  pageCount: z.number().int(),
  chunkCount: z.number().int(),
  revision: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  readyAt: z.string().nullable(),
});
export type DocumentDto = z.infer<typeof documentDto>;

export const documentListQuery = pageQuery.extend({
  q: z.string().trim().max(100).optional(),
  status: z.enum(documentStatuses).optional(),
  knowledgeBaseId: z.string().max(64).optional(),
});
export type DocumentListQuery = z.output<typeof documentListQuery>;
export const documentPage = pageOf(documentDto);

export const uploadFields = z.strictObject({ knowledgeBaseId: z.string().max(64).optional() });

export const passageDto = z.object({
  id: z.string(),
  ordinal: z.number().int(),
  page: z.number().int(),
  pageEnd: z.number().int(),
  headingPath: z.array(z.string()),
  text: z.string(),
});
export type PassageDto = z.infer<typeof passageDto>;

export const passageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  /** The ordinal of the last passage of the previous answer. */
  after: z.coerce.number().int().min(-1).max(10_000_000).default(-1),
});
export const passagePage = z.object({ items: z.array(passageDto), nextAfter: z.number().int().nullable() });

export const searchBody = z.strictObject({
  query: z.string().trim().min(1, "say what to look for").max(1_000),
  limit: z.number().int().min(1).max(50).default(8),
  /** Only these; all of the workspace when absent. */
  knowledgeBaseIds: z.array(z.string().max(64)).max(50).optional(),
  documentIds: z.array(z.string().max(64)).max(50).optional(),
});
export type SearchInput = z.output<typeof searchBody>;

export const searchResult = z.object({
  chunkId: z.string(),
  documentId: z.string(),
  documentName: z.string(),
  page: z.number().int(),
  headingPath: z.array(z.string()),
  passage: z.string(),
  /** The passage cut into what does and does not match the query. */
  highlights: z.array(z.object({ text: z.string(), isMatch: z.boolean() })),
  /** Reciprocal rank fusion of full-text and vector ranks; comparable within one answer only. */
  score: z.number(),
});
export type SearchResult = z.infer<typeof searchResult>;
export const searchResponse = z.object({ results: z.array(searchResult) });

export const knowledgeBaseDto = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  documentCount: z.number().int(),
  createdAt: z.string(),
});
export type KnowledgeBaseDto = z.infer<typeof knowledgeBaseDto>;
export const knowledgeBasePage = pageOf(knowledgeBaseDto);
export const createKnowledgeBaseInput = z.strictObject({
  name: z.string().trim().min(1, "give it a name").max(80),
  description: z.string().trim().max(500).default(""),
});
