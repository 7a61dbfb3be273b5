import { describe, expect, it } from "vitest";
import { layOutTrace, tickMarks, type TraceStep } from "./trace-layout";

const at = (ms: number) => new Date(1_700_000_000_000 + ms).toISOString();
const now = (ms: number) => 1_700_000_000_000 + ms;

function aStep(overrides: Partial<TraceStep>): TraceStep {
  return {
    id: "s",
    index: 0,
    kind: "model",
    title: "t",
    status: "completed",
    startedAt: at(0),
    endedAt: at(100),
    ...overrides,
  };
}

describe("layOutTrace", () => {
  it("places bars in percent of the whole span, by index", () => {
    const { bars, totalMs } = layOutTrace(
      [aStep({ id: "b", index: 1, startedAt: at(100), endedAt: at(400) }), aStep({ id: "a" })],
      null,
    );
    expect(totalMs).toBe(400);
    expect(bars.map(({ step, offset, width, durationMs }) => [step.id, offset, width, durationMs])).toEqual([
      ["a", 0, 25, 100],
      ["b", 25, 75, 300],
    ]);
  });

  it("lets a running step grow with the clock, and not before the clock is known", () => {
    const steps = [aStep({}), aStep({ id: "b", index: 1, status: "running", startedAt: at(100), endedAt: null })];
    expect(layOutTrace(steps, now(500)).bars[1]).toMatchObject({
      offset: 20,
      width: 80,
      durationMs: 400,
      isLive: true,
    });
    expect(layOutTrace(steps, null).bars[1]).toMatchObject({ offset: 100, width: 0, durationMs: null });
  });

  it("does not let a failed step without an end grow", () => {
    const { bars } = layOutTrace([aStep({}), aStep({ index: 1, status: "failed", endedAt: null })], now(9_000));
    expect(bars[1]).toMatchObject({ isLive: false, width: 0 });
  });

  it("answers for no steps, for steps that have not started and for dates that are none", () => {
    expect(layOutTrace([], null)).toEqual({ bars: [], totalMs: 0 });
    expect(
      layOutTrace([aStep({ status: "queued", startedAt: null, endedAt: null })], now(0)).bars[0]?.offset,
    ).toBeNull();
    expect(layOutTrace([aStep({ startedAt: "soon" })], null).bars[0]?.offset).toBeNull();
  });

  it("counts an end before its start as no time", () => {
    expect(layOutTrace([aStep({ startedAt: at(100), endedAt: at(0) })], null).bars[0]?.durationMs).toBe(0);
  });
});

describe("tickMarks", () => {
  it.each([
    [1_000, [0, 250, 500, 750, 1_000]],
    [8_300, [0, 2_500, 5_000, 7_500]],
    [0, [0]],
  ])("marks %d ms at %j", (totalMs, marks) => {
    expect(tickMarks(totalMs)).toEqual(marks);
  });
});
