import { expect, it } from "vitest";
import { auditPageQuery, entryHref, toAuditQuery } from "./audit-page-query";

it("leaves out what makes no sense in the URL", () => {
  const query = auditPageQuery.parse({
    q: ["a", "b"],
    cursor: "x",
    entry: "-1",
    from: "2026-02-02",
    to: "2026-02-01",
    action: "budget",
  });
  expect(toAuditQuery(query)).toEqual({ limit: 50, action: "budget" });
});

it("opens and closes an entry without losing the filters", () => {
  const query = auditPageQuery.parse({ q: "cap", cursor: "40", entry: "7" });
  expect(entryHref("acme", query, 12)).toBe("/acme/audit?q=cap&cursor=40&entry=12");
  expect(entryHref("acme", auditPageQuery.parse({}), null)).toBe("/acme/audit");
});
