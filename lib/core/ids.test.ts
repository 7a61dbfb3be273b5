import { describe, expect, it } from "vitest";
import { idPrefixes, isId, newId } from "./ids";

describe("newId", () => {
  it("carries the kind's prefix and 26 characters", () => {
    expect(newId("run")).toMatch(/^run_[0-9a-hjkmnp-tv-z]{26}$/);
    expect(isId("run", newId("run"))).toBe(true);
    expect(isId("agent", newId("run"))).toBe(false);
  });

  it("sorts by time, also inside one millisecond and when the clock steps back", () => {
    const ids = [...Array(5_000).keys()].map((index) => newId("step", 1_800_000_000_000 - (index % 3)));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("gives no two kinds the same prefix", () => {
    const prefixes = Object.values(idPrefixes);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });
});
