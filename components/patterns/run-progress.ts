import { stepSummaryDto, type StepSummaryDto } from "@/lib/runs/schema";
import { isFinished, isRunStatus } from "@/lib/runs/state";
import { z } from "zod";

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

const statusEvent = z.object({ status: z.string(), stopReason: z.string().nullable(), costMicroUsd: z.number() });
const stepEvent = z.object({ step: stepSummaryDto });
const approvalEvent = z.object({ approvalId: z.string(), status: z.string() });
const deltaEvent = z.object({ stepId: z.string(), offset: z.number().int().min(0), text: z.string() });

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
  switch (name) {
    case "run.status": {
      const event = statusEvent.safeParse(data);
      if (!event.success) return progress;
      const approvalId = event.data.status === "waiting" ? progress.approvalId : null;
      return { ...progress, ...event.data, approvalId };
    }
    case "step.updated": {
      const event = stepEvent.safeParse(data);
      if (!event.success) return progress;
      const { step } = event.data;
      const steps = [...progress.steps.filter(({ id }) => id !== step.id), step].sort((a, b) => a.index - b.index);
      const approvalId = step.status === "waiting" && step.approvalId ? step.approvalId : progress.approvalId;
      return { ...progress, steps, approvalId };
    }
    case "approval.updated": {
      const event = approvalEvent.safeParse(data);
      if (!event.success) return progress;
      const { approvalId, status } = event.data;
      if (status === "pending") return { ...progress, approvalId };
      return progress.approvalId === approvalId ? { ...progress, approvalId: null } : progress;
    }
    case "delta": {
      const event = deltaEvent.safeParse(data);
      return event.success ? { ...progress, draft: append(progress.draft, event.data) } : progress;
    }
  }
}

/** A repeated step starts again at 0 and so replaces what its first attempt wrote. */
function append(draft: RunProgress["draft"], delta: z.infer<typeof deltaEvent>): RunProgress["draft"] {
  const { stepId, offset, text } = delta;
  const isNext = draft !== null && draft.stepId === stepId && offset >= draft.start && offset <= draft.start + draft.text.length;
  if (!isNext) return { stepId, start: offset, text };
  return { ...draft, text: draft.text.slice(0, offset - draft.start) + text };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
