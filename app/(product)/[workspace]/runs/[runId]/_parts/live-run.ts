import type { RunProgress } from "@/components/patterns/run-progress";
import type { RunDto, StepDto, StepSummaryDto } from "@/lib/runs/schema";
import { isFinished, isRunStatus } from "@/lib/runs/state";

/** A step on the page: from an event it has no content yet. */
export type ShownStep = StepSummaryDto & { content: Pick<StepDto, "input" | "output" | "decisions"> | null };

export type LiveRun = {
  run: RunDto;
  steps: ShownStep[];
  /** What is being written right now; null when nothing is, or when its beginning was missed. */
  draft: string | null;
};

/** What was read of a run: once for the page, and again when something has ended. */
export type ReadRun = { run: RunDto; steps: StepDto[] };

export function isStepOpen({ status }: Pick<StepSummaryDto, "status">): boolean {
  return status === "running" || status === "waiting";
}

function toShownStep({ input, output, decisions, ...summary }: StepDto): ShownStep {
  return { ...summary, content: { input, output, decisions } };
}

function mergeSteps(read: readonly StepDto[], followed: readonly StepSummaryDto[]): ShownStep[] {
  const shown = new Map(read.map((step) => [step.id, toShownStep(step)]));
  for (const step of followed) {
    const known = shown.get(step.id);
    if (!known) shown.set(step.id, { ...step, content: null });
    else if (isStepOpen(known))
      shown.set(step.id, { ...known, ...step, approvalId: step.approvalId ?? known.approvalId });
  }
  return [...shown.values()].sort((a, b) => a.index - b.index);
}

/**
 * A run from what was read of it and what its stream has said since. The stream begins with the past, so what is known
 * to be over is not opened again, and until it has caught up the status is the one that was read.
 */
export function mergeProgress({ run, steps }: ReadRun, progress: RunProgress): LiveRun {
  const { status, stopReason, costMicroUsd, draft } = progress;
  const isBehind = isFinished(run.status) || !isRunStatus(status) || progress.steps.length < steps.length;
  return {
    run: {
      ...run,
      ...(isBehind ? {} : { status, stopReason }),
      costMicroUsd: Math.max(run.costMicroUsd, costMicroUsd),
    },
    steps: mergeSteps(steps, progress.steps),
    draft: draft !== null && draft.start === 0 ? draft.text : null,
  };
}

/** Changes whenever there is something to read again: a status, an end of a step, an approval. */
export function readAgainMark({ status, steps, approvalId }: RunProgress): string {
  return [status, approvalId, ...steps.map((step) => `${step.id}:${step.attempt}:${step.status}`)].join(" ");
}
