import type { TraceStep } from "@/components/patterns/trace-timeline";
import type { Verdict } from "@/components/patterns/verdict-badge";
import type { StepKind } from "@/lib/runs/state";
import type { ShownStep } from "./live-run";

const verdicts: readonly Verdict[] = ["allow", "deny", "mask", "require_approval", "route"];

export function toVerdict(text: string | null): Verdict | null {
  return verdicts.find((verdict) => verdict === text) ?? null;
}

/** The timeline's names for what a step is. */
export const traceKinds: Record<StepKind, string> = {
  plan: "policy",
  model_call: "model",
  tool_call: "tool",
  finish: "finish",
};

/** A step as the waterfall shows it. Only model calls have a cost of their own; an unknown one is not shown as none. */
export function toTraceStep(step: ShownStep): TraceStep {
  return {
    id: step.id,
    index: step.index,
    kind: traceKinds[step.kind],
    title: step.title,
    status: step.status,
    startedAt: step.startedAt,
    endedAt: step.endedAt,
    verdict: toVerdict(step.verdict),
    attempt: step.attempt,
    ...(step.kind === "model_call" && step.endedAt !== null ? { costMicroUsd: step.costMicroUsd } : {}),
  };
}
