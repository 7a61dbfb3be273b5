import { z } from "zod";
import { defineTool } from "../define-tool";
import { ToolError } from "../tool-error";

const PAGE_CHARS = 24_000;

export const readDocumentTool = defineTool({
  name: "read_document",
  title: "Read a document",
  description:
    "Reads one page of a document by its id (as search_knowledge gives it). `nextPage` is there while more pages follow. " +
    "Use it when passages are not enough, for example to summarise.",
  argumentSchema: z.strictObject({
    documentId: z.string().trim().min(1).max(100).describe("The document's id."),
    page: z.number().int().min(1).max(100_000).default(1).describe("Page number, from 1."),
  }),
  limitsSchema: z.strictObject({}),
  resultSchema: z.object({
    documentId: z.string(),
    documentName: z.string(),
    page: z.number().int(),
    pageCount: z.number().int(),
    nextPage: z.number().int().optional(),
    text: z.string(),
    isCut: z.boolean(),
  }),
  sideEffect: "read",
  risk: "low",
  isIdempotent: true,
  summarise: ({ documentId, page }) => `Read page ${page} of the document ${documentId}.`,
  execute: async ({ documentId, page }, context) => {
    const found = await context.readDocument({ documentId, page });
    // The same words for a document that is missing and one that this agent may not see.
    if (found === null) throw new ToolError("document_not_found", "There is no such document.");
    if (page > found.pageCount) {
      throw new ToolError("page_not_found", `The document has ${found.pageCount} pages; there is no page ${page}.`);
    }
    const isCut = found.text.length > PAGE_CHARS;
    return {
      documentId: found.documentId,
      documentName: found.documentName,
      page,
      pageCount: found.pageCount,
      ...(page < found.pageCount ? { nextPage: page + 1 } : {}),
      text: isCut ? found.text.slice(0, PAGE_CHARS).toWellFormed() : found.text,
      isCut,
    };
  },
});
