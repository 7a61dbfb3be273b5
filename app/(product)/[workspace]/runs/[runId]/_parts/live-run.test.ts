import { describe, expect, it } from "vitest";
import { noProgress, type RunProgress } from "@/components/patterns/run-progress";
import type { RunDto, StepDto } from "@/lib/runs/schema";
import { aStepSummary } from "@/lib/testing/factories/step-summary";
import { mergeProgress, readAgainMark } from "./live-run";

const summary = aStepSummary();
const ended: StepDto = {
  ...summary,
  status: "completed",
  endedAt: "2026-01-01T00:00:01.000Z",
  input: { a: 1 },
  output: "done",
  decisions: [],
};
const run = { id: "run_1", status: "running", stopReason: null, costMicroUsd: 10 } as RunDto;
const said = (part: Partial<RunProgress>): RunProgress => ({ ...noProgress, status: "running", ...part });

describe("mergeProgress", () => {
  it("does not open again, by the replayed past, what is known to be over", () => {
    const read = { run: { ...run, status: "completed" as const }, steps: [ended] };
    const live = mergeProgress(read, said({ steps: [summary], costMicroUsd: 3 }));
    expect(live.run).toMatchObject({ status: "completed", costMicroUsd: 10 });
    expect(live.steps).toMatchObject([{ status: "completed", content: { output: "done" } }]);
  });

  it("shows the status that was read until the stream has caught up, and then the stream's", () => {
    const read = { run: { ...run, status: "waiting" as const }, steps: [ended] };
    expect(mergeProgress(read, noProgress).run.status).toBe("waiting");
    const stopped = said({ status: "stopped", stopReason: "approval_rejected", steps: [ended] });
    expect(mergeProgress(read, stopped).run).toMatchObject({ status: "stopped", stopReason: "approval_rejected" });
  });

  it("adds steps that only the stream knows, in the order of the run, without content", () => {
    const next = { ...summary, id: "step_0", index: 0 };
    const live = mergeProgress({ run, steps: [ended] }, said({ steps: [ended, next] }));
    expect(live.steps.map(({ id, content }) => [id, content === null])).toEqual([
      ["step_0", true],
      ["step_1", false],
    ]);
  });

  it("keeps the content of a step that is still open while its state goes on", () => {
    const open: StepDto = { ...ended, status: "waiting", endedAt: null, approvalId: "apr_1" };
    const live = mergeProgress({ run, steps: [open] }, said({ steps: [{ ...summary, status: "running" }] }));
    expect(live.steps).toMatchObject([{ status: "running", approvalId: "apr_1", content: { input: { a: 1 } } }]);
  });

  it("shows no text whose beginning was missed", () => {
    const read = { run, steps: [] };
    expect(mergeProgress(read, said({ draft: { stepId: "step_1", start: 0, text: "Twenty" } })).draft).toBe("Twenty");
    expect(mergeProgress(read, said({ draft: { stepId: "step_1", start: 7, text: "days" } })).draft).toBeNull();
  });
});

describe("readAgainMark", () => {
  it("changes with a status and the end of a step, and not with what is being written", () => {
    const before = said({ steps: [summary] });
    expect(readAgainMark({ ...before, draft: { stepId: "step_1", start: 0, text: "a" } })).toBe(readAgainMark(before));
    expect(readAgainMark(said({ steps: [ended] }))).not.toBe(readAgainMark(before));
    expect(readAgainMark({ ...before, status: "waiting" })).not.toBe(readAgainMark(before));
  });
});
