import { z } from "zod";
import type { RunDto, StepDto, StepSummaryDto } from "@/lib/runs/schema";
import { stepSummaryDto } from "@/lib/runs/schema";
import { isFinished, runStatuses } from "@/lib/runs/state";

/** A step on the page: from an event it has no content yet. */
export type ShownStep = StepSummaryDto & { content: Pick<StepDto, "input" | "output" | "decisions"> | null };

export type LiveRun = {
  run: RunDto;
  steps: ShownStep[];
  /** What a model has written so far, by step. A text whose beginning was missed is not shown. */
  written: Record<string, { text: string; isWhole: boolean }>;
};

const statusEvent = z.object({
  status: z.enum(runStatuses),
  stopReason: z.string().nullable(),
  costMicroUsd: z.number(),
});
const stepEvent = z.object({ step: stepSummaryDto });
const deltaEvent = z.object({ stepId: z.string(), offset: z.number().int().min(0), text: z.string() });

export type RunEvent =
  | { type: "run.status"; data: z.output<typeof statusEvent> }
  | { type: "step.updated"; data: z.output<typeof stepEvent> }
  | { type: "delta"; data: z.output<typeof deltaEvent> };

/** An event of the stream as this page knows it; null for one that is broken or not known. */
export function readRunEvent(type: string, text: string): RunEvent | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  if (type === "run.status") {
    const { success, data } = statusEvent.safeParse(raw);
    return success ? { type, data } : null;
  }
  if (type === "step.updated") {
    const { success, data } = stepEvent.safeParse(raw);
    return success ? { type, data } : null;
  }
  if (type !== "delta") return null;
  const { success, data } = deltaEvent.safeParse(raw);
  return success ? { type, data } : null;
}

export function isStepOpen({ status }: Pick<StepSummaryDto, "status">): boolean {
  return status === "running" || status === "waiting";
}

export function toShownStep({ input, output, decisions, ...summary }: StepDto): ShownStep {
  return { ...summary, content: { input, output, decisions } };
}

/** The stream begins with the past: what is known to be over is not opened again by an older event. */
function mergeStep(steps: ShownStep[], next: StepSummaryDto): ShownStep[] {
  const existing = steps.find(({ id }) => id === next.id);
  if (!existing) return [...steps, { ...next, content: null }].sort((a, b) => a.index - b.index);
  if (!isStepOpen(existing) && isStepOpen(next)) return steps;
  const merged = { ...next, approvalId: next.approvalId ?? existing.approvalId, content: existing.content };
  return steps.map((step) => (step.id === next.id ? merged : step));
}

function mergeDelta(
  written: LiveRun["written"],
  { stepId, offset, text }: z.output<typeof deltaEvent>,
): LiveRun["written"] {
  const known = written[stepId];
  // From the start: the first piece, or a new attempt.
  if (offset === 0) return { ...written, [stepId]: { text, isWhole: true } };
  if (!known || known.text.length !== offset) return { ...written, [stepId]: { text: "", isWhole: false } };
  return { ...written, [stepId]: { text: known.text + text, isWhole: known.isWhole } };
}

/** The page's state after an event. */
export function applyRunEvent(state: LiveRun, event: RunEvent): LiveRun {
  switch (event.type) {
    case "step.updated":
      return { ...state, steps: mergeStep(state.steps, event.data.step) };
    case "delta":
      return { ...state, written: mergeDelta(state.written, event.data) };
    case "run.status": {
      const { status, stopReason, costMicroUsd } = event.data;
      if (isFinished(state.run.status) && !isFinished(status)) return state;
      const cost = Math.max(state.run.costMicroUsd, costMicroUsd);
      return { ...state, run: { ...state.run, status, stopReason, costMicroUsd: cost } };
    }
  }
}

/** The page's state after steps were read again: content comes in, and no step that an event has brought is lost. */
export function applySteps(state: LiveRun, read: readonly StepDto[]): LiveRun {
  const fresh = new Map(read.map((step) => [step.id, toShownStep(step)]));
  const kept = state.steps.map((step) => {
    const next = fresh.get(step.id);
    fresh.delete(step.id);
    if (!next) return step;
    // What was read may be older than the event that came meanwhile.
    return isStepOpen(next) && !isStepOpen(step) ? { ...step, content: next.content } : next;
  });
  return { ...state, steps: [...kept, ...fresh.values()].sort((a, b) => a.index - b.index) };
}
