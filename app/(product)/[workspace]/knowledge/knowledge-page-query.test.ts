import { expect, it } from "vitest";
import { encodeCursor } from "@/lib/core/page";
import { isNarrowed, knowledgePageQuery, toDocumentListQuery } from "./knowledge-page-query";

it("leaves out what is wrong in the address", () => {
  const query = knowledgePageQuery.parse({
    q: " ",
    status: "odd",
    base: ["a", "b"],
    find: "x".repeat(2_000),
    cursor: "nonsense",
    extra: "1",
  });
  expect(query).toEqual({});
  expect(isNarrowed(query)).toBe(false);
  expect(toDocumentListQuery(query)).toEqual({ limit: 50 });
});

it("passes on what narrows the list, and keeps the search of passages out of it", () => {
  const cursor = encodeCursor({ at: new Date("2026-11-21T10:00:00Z"), id: "doc_1" });
  const query = knowledgePageQuery.parse({ q: " policy ", status: "failed", base: "kb_1", find: "leave", cursor });
  expect(toDocumentListQuery(query)).toEqual({
    q: "policy",
    status: "failed",
    knowledgeBaseId: "kb_1",
    cursor,
    limit: 50,
  });
  expect(isNarrowed(query)).toBe(true);
});
