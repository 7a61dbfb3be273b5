import { Duration } from "@/components/patterns/duration";
import { Money } from "@/components/patterns/money";
import { VerdictBadge, type Verdict } from "@/components/patterns/verdict-badge";
import { Spinner } from "@/components/ui/spinner";
import type { StepSummaryDto } from "@/lib/runs/schema";

const spoken: ReadonlySet<string> = new Set<Verdict>(["deny", "mask", "require_approval", "route"]);
const isSpoken = (verdict: string | null): verdict is Verdict => verdict !== null && spoken.has(verdict);

/** The steps so far, one line each: what, what a policy said about it, how long, what it cost. */
export function PlaygroundSteps({ steps }: { steps: StepSummaryDto[] }) {
  if (steps.length === 0) return <Spinner label="Waiting for its turn" />;
  return (
    <ol aria-label="Steps" className="grid divide-y rounded-lg border">
      {steps.map((step) => (
        <li key={step.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5 text-13">
          <span className="min-w-0 flex-1 basis-40">
            {step.title}
            {step.errorMessage ? <span className="block text-xs text-denied">{step.errorMessage}</span> : null}
          </span>
          {isSpoken(step.verdict) ? <VerdictBadge verdict={step.verdict} /> : null}
          <span className="flex gap-3 text-xs text-muted-foreground">
            {step.endedAt === null && step.status === "running" ? (
              <Spinner className="size-3.5" />
            ) : (
              <Duration durationMs={durationOf(step)} />
            )}
            {step.kind === "model_call" && step.status === "completed" ? <Money microUsd={step.costMicroUsd} /> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}

function durationOf({ startedAt, endedAt }: StepSummaryDto): number | null {
  return endedAt === null ? null : new Date(endedAt).getTime() - new Date(startedAt).getTime();
}
