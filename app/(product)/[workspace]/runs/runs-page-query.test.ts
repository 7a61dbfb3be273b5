import { describe, expect, it } from "vitest";
import { encodeCursor } from "@/lib/core/page";
import { isNarrowed, runsPageQuery, toRunListQuery } from "./runs-page-query";

describe("runsPageQuery", () => {
  it("keeps what is right and leaves out what is not, so that no address breaks the page", () => {
    const cursor = encodeCursor({ at: new Date("2026-01-02T03:04:05Z"), id: "run_1" });
    expect(runsPageQuery.parse({ status: "waiting", trigger: "api", from: "2026-01-01", cursor })).toEqual({
      status: "waiting",
      trigger: "api",
      from: "2026-01-01",
      cursor,
    });
    const wrong = { status: "lost", agent: "", trigger: ["api", "ui"], from: "2026-13-01", to: "x", cursor: "not one" };
    expect(isNarrowed(runsPageQuery.parse(wrong))).toBe(false);
    expect(runsPageQuery.parse(wrong).cursor).toBeUndefined();
  });

  it("ignores days the wrong way round", () => {
    const query = toRunListQuery(runsPageQuery.parse({ from: "2026-02-01", to: "2026-01-01", status: "failed" }), 50);
    expect(query).toMatchObject({ status: "failed", limit: 50 });
    expect(query.from).toBeUndefined();
    expect(query.to).toBeUndefined();
  });
});
