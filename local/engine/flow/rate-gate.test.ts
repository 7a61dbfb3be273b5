import { describe, expect, it } from "vitest";
import { latestTat, nextArrival } from "./rate-gate.ts";

function waits(count: number, gapMs: number, rate: { limit: number; periodMs: number; burst: number }): number[] {
  let tatMs: number | null = null;
  return Array.from({ length: count }, (_, index) => {
    const arrival = nextArrival(index * gapMs, tatMs, rate);
    tatMs = arrival.tatMs;
    return arrival.waitMs;
  });
}

describe("nextArrival", () => {
  it("spaces arrivals by the period over the limit", () => {
    expect(waits(4, 0, { limit: 2, periodMs: 10_000, burst: 0 })).toEqual([0, 5_000, 10_000, 15_000]);
  });

  it("lets a burst through first", () => {
    expect(waits(4, 0, { limit: 1, periodMs: 1_000, burst: 2 })).toEqual([0, 0, 0, 1_000]);
  });

  it("leaves nothing behind that is later than what it says, where it refuses", () => {
    const rate = { limit: 3, periodMs: 9_000, burst: 2 };
    let tatMs: number | null = null;
    for (let nowMs = 0; nowMs < 20_000; nowMs += 700) {
      const arrival = nextArrival(nowMs, tatMs, rate);
      if (arrival.waitMs > 0) continue;
      tatMs = arrival.tatMs;
      expect(tatMs).toBeLessThanOrEqual(latestTat(nowMs, rate));
    }
  });

  it("makes nobody wait who comes slowly enough, and saves nothing up beyond the burst", () => {
    expect(waits(3, 5_000, { limit: 1, periodMs: 1_000, burst: 0 })).toEqual([0, 0, 0]);
    const late = nextArrival(1_000_000, 5, { limit: 1, periodMs: 1_000, burst: 0 });
    expect(late).toEqual({ tatMs: 1_001_000, waitMs: 0 });
  });
});
