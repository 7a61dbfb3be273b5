import { describe, expect, it } from "vitest";
import { dayOf, periodEnd, periodName, periodStart, projectMonth } from "./period";

describe("periods are UTC", () => {
  it("starts and ends days and months, over the ends of months and years", () => {
    const at = new Date("2026-12-31T23:59:59.999Z");
    expect(dayOf(at)).toBe("2026-12-31");
    expect(periodName("month", at)).toBe("2026-12");
    expect(periodStart("day", at).toISOString()).toBe("2026-12-31T00:00:00.000Z");
    expect(periodStart("month", at).toISOString()).toBe("2026-12-01T00:00:00.000Z");
    expect(periodEnd("day", at).toISOString()).toBe("2027-01-01T00:00:00.000Z");
    expect(periodEnd("month", at).toISOString()).toBe("2027-01-01T00:00:00.000Z");
    expect(periodEnd("month", new Date("2028-02-10T00:00:00Z")).toISOString()).toBe("2028-03-01T00:00:00.000Z");
  });
});

describe("projectMonth", () => {
  it("draws a straight line through the time that has passed", () => {
    expect(projectMonth(10_000_000n, new Date("2026-11-16T00:00:00Z"))).toBe(20_000_000n);
    expect(projectMonth(0n, new Date("2026-11-16T00:00:00Z"))).toBe(0n);
    expect(projectMonth(30n, new Date("2026-11-30T23:59:59.999Z"))).toBe(30n);
  });

  it("says nothing in the first hour of a month", () => {
    expect(projectMonth(5n, new Date("2026-11-01T00:59:59Z"))).toBeNull();
    expect(projectMonth(5n, new Date("2026-11-01T01:00:00Z"))).toBe(5n * 720n);
  });
});
