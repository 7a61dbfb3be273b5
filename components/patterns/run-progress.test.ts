import { describe, expect, it } from "vitest";
import { aStepSummary } from "@/lib/testing/factories/step-summary";
import { hasEnded, noProgress, readRunEvent, type RunEventName, type RunProgress } from "./run-progress";

const step = aStepSummary();

function read(events: [RunEventName, unknown][], from: RunProgress = noProgress): RunProgress {
  return events.reduce((progress, [name, data]) => readRunEvent(progress, name, JSON.stringify(data)), from);
}

describe("readRunEvent", () => {
  it("keeps steps in the order of the run, whatever the order of events, and replaces what changed", () => {
    const { steps } = read([
      ["step.updated", { step: { ...step, id: "step_2", index: 101 } }],
      ["step.updated", { step }],
      ["step.updated", { step: { ...step, status: "completed" } }],
    ]);
    expect(steps.map(({ id, status }) => [id, status])).toEqual([
      ["step_1", "completed"],
      ["step_2", "running"],
    ]);
  });

  it("joins pieces of the answer, and starts again when the step is repeated", () => {
    const pieces = read([
      ["delta", { stepId: "step_1", offset: 0, text: "Hello " }],
      ["delta", { stepId: "step_1", offset: 6, text: "world" }],
    ]);
    expect(pieces.draft).toEqual({ stepId: "step_1", start: 0, text: "Hello world" });
    expect(read([["delta", { stepId: "step_1", offset: 0, text: "Again" }]], pieces).draft?.text).toBe("Again");
  });

  it("says from where it reads when it comes in the middle, and does not glue pieces over a gap", () => {
    const late = read([["delta", { stepId: "step_1", offset: 40, text: "late" }]]);
    expect(late.draft).toEqual({ stepId: "step_1", start: 40, text: "late" });
    expect(read([["delta", { stepId: "step_1", offset: 90, text: "later" }]], late).draft).toEqual({
      stepId: "step_1",
      start: 90,
      text: "later",
    });
  });

  it("names the approval that the run waits for until it is answered", () => {
    const waiting = read([
      ["step.updated", { step: { ...step, kind: "tool_call", status: "waiting", approvalId: "apr_1" } }],
      ["run.status", { status: "waiting", stopReason: null, costMicroUsd: 5 }],
    ]);
    expect(waiting).toMatchObject({ status: "waiting", approvalId: "apr_1", costMicroUsd: 5 });
    expect(read([["approval.updated", { approvalId: "apr_1", status: "approved" }]], waiting).approvalId).toBeNull();
    expect(
      read([["run.status", { status: "running", stopReason: null, costMicroUsd: 5 }]], waiting).approvalId,
    ).toBeNull();
  });

  it("is not disturbed by what it cannot read", () => {
    expect(readRunEvent(noProgress, "delta", "{")).toBe(noProgress);
    expect(readRunEvent(noProgress, "run.status", "[]")).toBe(noProgress);
  });
});

it("knows which statuses are final", () => {
  expect(["completed", "stopped", "failed", "cancelled"].every(hasEnded)).toBe(true);
  expect(["queued", "running", "waiting", "odd"].some(hasEnded)).toBe(false);
});
