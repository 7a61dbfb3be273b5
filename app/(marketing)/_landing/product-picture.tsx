import type { ReactNode } from "react";
import { Money } from "@/components/patterns/money";
import { StatusBadge } from "@/components/patterns/status-badge";
import { TraceAxis } from "@/components/patterns/trace-axis";
import { layOutTrace } from "@/components/patterns/trace-layout";
import { TraceRow } from "@/components/patterns/trace-row";
import { cn } from "@/components/ui/cn";
import { ApprovalPicture } from "./approval-picture";
import { exampleCostMicroUsd, exampleNowMs, exampleSteps } from "./example-run";

const runBudgetMicroUsd = 500_000;

/** The run page, drawn with the product's own components and the data of one example run. Not interactive. */
export function ProductPicture() {
  const { bars, totalMs } = layOutTrace(exampleSteps, exampleNowMs);
  return (
    <figure className="min-w-0">
      <figcaption className="sr-only">
        The page of a run: seven steps on a time line with duration and cost. One model call had personal data masked.
        The last step waits for a person to approve an e-mail to an address outside the company.
      </figcaption>
      <div aria-hidden className="overflow-hidden rounded-lg border bg-card select-none">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b px-4 py-3">
          <span className="font-medium">Review the Northwind supply contract</span>
          <StatusBadge status="waiting" />
          <span className="text-13 text-muted-foreground sm:ml-auto">Contract reviewer, version 4</span>
        </div>
        <div className="grid lg:grid-cols-[minmax(0,1.65fr)_minmax(0,1fr)]">
          <div className="flex min-w-0 flex-col lg:border-r">
            <TraceAxis totalMs={totalMs} />
            <div className="divide-y">
              {bars.map((bar, at) => (
                <div key={bar.step.id} className={cn("flex", at === bars.length - 1 && "bg-brand-soft")}>
                  <TraceRow bar={bar} />
                </div>
              ))}
            </div>
            <div className="mt-auto grid grid-cols-3 border-t text-13">
              <Figure label="Cost">
                <Money microUsd={exampleCostMicroUsd} />
              </Figure>
              <Figure label="Budget of this run">
                <Money microUsd={runBudgetMicroUsd} />
              </Figure>
              <Figure label="Decisions">9 allowed, 1 masked</Figure>
            </div>
          </div>
          <ApprovalPicture />
        </div>
      </div>
    </figure>
  );
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid content-start gap-0.5 border-r px-3 py-3 last:border-r-0 sm:px-4">
      <span className="text-xs text-muted-foreground">{label}</span>
      <span className="font-medium tabular-nums">{children}</span>
    </div>
  );
}
