import { expect, it } from "vitest";
import { chosenMeasure, daysOfRange, toUsageQuery, usagePageQuery } from "./usage-page-query";

const at = new Date("2026-03-01T05:00:00Z");

it("turns named ranges into UTC days", () => {
  expect(daysOfRange({}, at)).toEqual({ from: "2026-03-01", to: "2026-03-01" });
  expect(daysOfRange({ range: "last-month" }, at)).toEqual({ from: "2026-02-01", to: "2026-02-28" });
  expect(daysOfRange({ range: "7d" }, at)).toEqual({ from: "2026-02-23", to: "2026-03-01" });
});

it("takes days from the URL and ignores those that cannot be shown", () => {
  expect(daysOfRange({ from: "2026-02-10", to: "2026-02-12" }, at)).toEqual({ from: "2026-02-10", to: "2026-02-12" });
  expect(daysOfRange({ to: "2026-01-31" }, at)).toEqual({ from: "2026-01-01", to: "2026-01-31" });
  expect(daysOfRange({ from: "2026-02-12", to: "2026-02-10" }, at).from).toBe("2026-03-01");
  expect(daysOfRange({ from: "2000-01-01" }, at).from).toBe("2026-03-01");
});

it("shows the page as it is by itself for a URL that makes no sense", () => {
  const query = usagePageQuery.parse({
    by: "nothing",
    range: ["a", "b"],
    measure: "x",
    from: "yesterday",
    agent: ["1", "2"],
    meter: "y",
  });
  expect(toUsageQuery(query, daysOfRange(query, at))).toEqual({
    from: "2026-03-01",
    to: "2026-03-01",
    groupBy: "agent",
  });
});

it("measures cost where there is one, and tokens where nothing had a price", () => {
  const query = usagePageQuery.parse({});
  expect(chosenMeasure(query, 5)).toBe("cost");
  expect(chosenMeasure(query, 0)).toBe("tokens_input");
  expect(chosenMeasure(query, null)).toBe("tokens_input");
  expect(chosenMeasure({ ...query, measure: "runs" }, 5)).toBe("runs");
});
