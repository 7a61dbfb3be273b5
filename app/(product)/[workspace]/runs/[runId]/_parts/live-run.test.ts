import { describe, expect, it } from "vitest";
import type { RunDto, StepDto, StepSummaryDto } from "@/lib/runs/schema";
import { applyRunEvent, applySteps, readRunEvent, toShownStep, type LiveRun } from "./live-run";

const summary: StepSummaryDto = {
  id: "step_1",
  key: "think-1",
  index: 100,
  kind: "model_call",
  title: "Think",
  status: "running",
  attempt: 1,
  modelRef: null,
  toolName: null,
  verdict: null,
  errorCode: null,
  errorMessage: null,
  tokensInput: null,
  tokensCached: null,
  tokensOutput: null,
  costMicroUsd: null,
  approvalId: null,
  startedAt: "2026-01-01T00:00:00.000Z",
  endedAt: null,
};
const ended: StepDto = {
  ...summary,
  status: "completed",
  endedAt: "2026-01-01T00:00:01.000Z",
  input: { a: 1 },
  output: "done",
  decisions: [],
};
const run = { id: "run_1", status: "running", stopReason: null, costMicroUsd: 10 } as RunDto;
const start: LiveRun = { run, steps: [], written: {} };
const step = (data: StepSummaryDto) => ({ type: "step.updated", data: { step: data } }) as const;
const delta = (offset: number, text: string) => ({ type: "delta", data: { stepId: "step_1", offset, text } }) as const;

describe("applyRunEvent", () => {
  it("does not open again, by the replayed past, what is known to be over", () => {
    const state: LiveRun = { run: { ...run, status: "completed" }, steps: [toShownStep(ended)], written: {} };
    const replayed = applyRunEvent(state, step(summary));
    expect(replayed.steps).toEqual([toShownStep(ended)]);
    const status = { type: "run.status", data: { status: "running", stopReason: null, costMicroUsd: 0 } } as const;
    expect(applyRunEvent(replayed, status).run).toMatchObject({ status: "completed", costMicroUsd: 10 });
  });

  it("keeps steps in the order of the run, whatever the order in which they come", () => {
    const later = { ...summary, id: "step_2", index: 200 };
    const state = [step(later), step(summary), step({ ...later, status: "failed" })].reduce(applyRunEvent, start);
    expect(state.steps.map(({ id, status }) => [id, status])).toEqual([
      ["step_1", "running"],
      ["step_2", "failed"],
    ]);
  });

  it("puts an answer together from its pieces, and begins anew with a new attempt", () => {
    const written = [delta(0, "Twenty "), delta(7, "days")].reduce(applyRunEvent, start).written;
    expect(written).toEqual({ step_1: { text: "Twenty days", isWhole: true } });
    const again = [delta(0, "Twenty "), delta(0, "Thirty")].reduce(applyRunEvent, start).written;
    expect(again).toEqual({ step_1: { text: "Thirty", isWhole: true } });
  });

  it("shows no text whose beginning was missed", () => {
    expect(applyRunEvent(start, delta(5, "days")).written).toEqual({ step_1: { text: "", isWhole: false } });
  });
});

describe("applySteps", () => {
  it("brings content in, keeps steps that were not read yet, and trusts the newer of the two", () => {
    const other = { ...summary, id: "step_2", index: 200 };
    const live = [step({ ...ended, kind: "model_call" }), step(other)].reduce(applyRunEvent, start);
    const read = applySteps(live, [{ ...ended, status: "running", endedAt: null }]);
    expect(read.steps.map(({ id, status }) => [id, status])).toEqual([
      ["step_1", "completed"],
      ["step_2", "running"],
    ]);
    expect(read.steps[0]?.content).toEqual({ input: { a: 1 }, output: "done", decisions: [] });
  });
});

describe("readRunEvent", () => {
  it("refuses what is broken or unknown instead of breaking the page", () => {
    expect(readRunEvent("delta", "{")).toBeNull();
    expect(readRunEvent("step.updated", JSON.stringify({ step: { id: 1 } }))).toBeNull();
    expect(readRunEvent("approval.updated", "{}")).toBeNull();
    expect(readRunEvent("step.updated", JSON.stringify({ step: summary }))?.type).toBe("step.updated");
  });
});
