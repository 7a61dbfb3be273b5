import { expect, it } from "vitest";
import { daysOf, eventRange, usageRange } from "./usage-range";

const at = new Date("2026-11-21T10:00:00Z");

it("goes from the first of the month to today, both included, where nothing is said", () => {
  const range = usageRange({}, at);
  expect([range.from, range.to]).toEqual(["2026-11-01", "2026-11-21"]);
  expect(range.end.toISOString()).toBe("2026-11-22T00:00:00.000Z");
  expect(daysOf(range)).toHaveLength(21);
  expect(daysOf(usageRange({ from: "2026-11-21", to: "2026-11-21" }, at))).toEqual(["2026-11-21"]);
  expect(usageRange({ to: "2025-02-28" }, at).from).toBe("2025-02-01");
});

it("refuses days the wrong way round and more than it can show", () => {
  const invalid = expect.objectContaining({ code: "invalid_input" });
  expect(() => usageRange({ from: "2026-11-22" }, at)).toThrow(invalid);
  expect(() => usageRange({ from: "2020-01-01" }, at)).toThrow(invalid);
  expect(() => eventRange({ from: "2026-11-22", to: "2026-11-21" })).toThrow(invalid);
});

it("leaves events open on the side that is not said", () => {
  expect(eventRange({})).toEqual({});
  expect(eventRange({ to: "2026-11-21" })).toEqual({ end: new Date("2026-11-22T00:00:00Z") });
});
