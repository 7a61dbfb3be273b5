import { describe, expect, it } from "vitest";
import { searchDocs, type DocsEntry } from "./search-docs";

const entries: DocsEntry[] = [
  { href: "/docs/errors", title: "Errors", detail: "One form for all of them" },
  { href: "#list", title: "List runs", detail: "GET /v1/runs", extra: "listRuns Runs" },
  { href: "#cancel", title: "Cancel a run", detail: "POST /v1/runs/{runId}/cancel", extra: "cancelRun Runs" },
];
const found = (query: string) => searchDocs(entries, query).map(({ href }) => href);

describe("searchDocs", () => {
  it("finds by title, path, method and operation id; all words have to match", () => {
    expect(found("post runs")).toEqual(["#cancel"]);
    expect(found("CANCELRUN")).toEqual(["#cancel"]);
    expect(found("form")).toEqual(["/docs/errors"]);
    expect(found("cancel errors")).toEqual([]);
  });

  it("puts what has the word in its title first", () => {
    expect(found("runs")).toEqual(["#list", "#cancel"]);
  });
});
