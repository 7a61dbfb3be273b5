import { z } from "zod";
import { defineTool } from "../define-tool";

const passage = z.object({
  chunkId: z.string(),
  documentId: z.string(),
  documentName: z.string(),
  page: z.number().int(),
  pageEnd: z.number().int(),
  headingPath: z.array(z.string()),
  text: z.string(),
  score: z.number(),
});

export const searchKnowledgeTool = defineTool({
  name: "search_knowledge",
  title: "Search knowledge",
  description:
    "Finds passages in the workspace's documents. Use it before answering any question that documents could answer. " +
    "Each passage comes with its document, page and chunk id; cite them.",
  argumentSchema: z.strictObject({
    query: z.string().trim().min(1).max(1_000).describe("What to look for: a question or key words."),
    limit: z.number().int().min(1).max(20).default(6).describe("How many passages at most."),
  }),
  limitsSchema: z.strictObject({
    maxResults: z.number().int().min(1).max(20).default(20).describe("Passages per search at most."),
  }),
  resultSchema: z.object({ passages: z.array(passage) }),
  sideEffect: "read",
  risk: "low",
  isIdempotent: true,
  summarise: ({ query }) => `Search the documents for “${shorten(query)}”.`,
  execute: async ({ query, limit }, context) => {
    const wanted = Math.min(limit, context.limits.maxResults);
    const found = await context.searchKnowledge({ query, limit: wanted });
    return { passages: found.slice(0, wanted) };
  },
});

function shorten(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 119).trimEnd()}…`;
}
