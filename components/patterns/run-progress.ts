import type { StepSummaryDto } from "@/lib/runs/schema";
import { isFinished, isRunStatus } from "@/lib/runs/state";

/** What a reader of a run's events knows so far. */
export type RunProgress = {
  status: string;
  stopReason: string | null;
  costMicroUsd: number;
  /** In the order of the run. */
  steps: StepSummaryDto[];
  /** What is being written right now: `start` is above 0 when the reader came in the middle of it. */
  draft: { stepId: string; start: number; text: string } | null;
  /** The approval that the run waits for. */
  approvalId: string | null;
};

export const noProgress: RunProgress = {
  status: "queued",
  stopReason: null,
  costMicroUsd: 0,
  steps: [],
  draft: null,
  approvalId: null,
};

type StatusEvent = Pick<RunProgress, "status" | "stopReason" | "costMicroUsd">;
type StepEvent = { step: StepSummaryDto };
type ApprovalEvent = { approvalId: string; status: string };
type DeltaEvent = { stepId: string; offset: number; text: string };

// The server's contract says what an event holds; looking at the fields that are used here keeps a schema library out
// of the pages that follow runs.
const isStatus = (data: Fields): data is Fields & StatusEvent =>
  typeof data.status === "string" && typeof data.costMicroUsd === "number";
const isStep = (data: Fields): data is Fields & StepEvent =>
  isFields(data.step) && typeof data.step.id === "string" && typeof data.step.index === "number";
const isApproval = (data: Fields): data is Fields & ApprovalEvent =>
  typeof data.approvalId === "string" && typeof data.status === "string";
const isDelta = (data: Fields): data is Fields & DeltaEvent =>
  typeof data.stepId === "string" &&
  typeof data.offset === "number" &&
  data.offset >= 0 &&
  typeof data.text === "string";

/** The names of the events that `readRunEvent` knows. */
export const runEventNames = ["run.status", "step.updated", "approval.updated", "delta"] as const;
export type RunEventName = (typeof runEventNames)[number];

/** Whether the run will not change any more. */
export function hasEnded(status: string): boolean {
  return isRunStatus(status) && isFinished(status);
}

/** The progress after one event. An event that it cannot read changes nothing: the next one, or the end, puts it right. */
export function readRunEvent(progress: RunProgress, name: RunEventName, json: string): RunProgress {
  const data = parse(json);
  if (data === null) return progress;
  switch (name) {
    case "run.status": {
      if (!isStatus(data)) return progress;
      const { status, stopReason, costMicroUsd } = data;
      const approvalId = status === "waiting" ? progress.approvalId : null;
      return { ...progress, status, stopReason: stopReason ?? null, costMicroUsd, approvalId };
    }
    case "step.updated": {
      if (!isStep(data)) return progress;
      const { step } = data;
      const steps = [...progress.steps.filter(({ id }) => id !== step.id), step].sort((a, b) => a.index - b.index);
      const approvalId = step.status === "waiting" && step.approvalId ? step.approvalId : progress.approvalId;
      return { ...progress, steps, approvalId };
    }
    case "approval.updated": {
      if (!isApproval(data)) return progress;
      if (data.status === "pending") return { ...progress, approvalId: data.approvalId };
      return progress.approvalId === data.approvalId ? { ...progress, approvalId: null } : progress;
    }
    case "delta":
      return isDelta(data) ? { ...progress, draft: append(progress.draft, data) } : progress;
  }
}

/** A repeated step starts again at 0 and so replaces what its first attempt wrote. */
function append(draft: RunProgress["draft"], delta: DeltaEvent): RunProgress["draft"] {
  const { stepId, offset, text } = delta;
  const isNext =
    draft !== null && draft.stepId === stepId && offset >= draft.start && offset <= draft.start + draft.text.length;
  if (!isNext) return { stepId, start: offset, text };
  return { ...draft, text: draft.text.slice(0, offset - draft.start) + text };
}

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parse(json: string): Fields | null {
  try {
    const value: unknown = JSON.parse(json);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}
