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

/**
 * A step as the waterfall shows it. Only model calls have a cost of their own; an unknown one is not shown as none. A
 * call that a person had to allow is shown as an approval, which leaves the row its room for the title.
 */
export function toTraceStep(step: ShownStep): TraceStep {
  const verdict = toVerdict(step.verdict);
  const isApproval = verdict === "require_approval";
  return {
    id: step.id,
    index: step.index,
    kind: isApproval ? "approval" : traceKinds[step.kind],
    title: step.title,
    status: step.status,
    startedAt: step.startedAt,
    endedAt: step.endedAt,
    verdict: isApproval ? null : verdict,
    attempt: step.attempt,
    ...(step.kind === "model_call" && step.endedAt !== null ? { costMicroUsd: step.costMicroUsd } : {}),
  };
}
