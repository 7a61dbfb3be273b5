"use client";

import { useRef, type ReactNode } from "react";
import { IdChip } from "@/components/patterns/id-chip";
import { PageShell } from "@/components/patterns/page-shell";
import { StatusBadge } from "@/components/patterns/status-badge";
import { TraceTimeline } from "@/components/patterns/trace-timeline";
import { BreadcrumbTitle } from "@/components/shell/breadcrumb";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import type { RunDto, StepDto } from "@/lib/runs/schema";
import { isFinished } from "@/lib/runs/state";
import type { ApprovalView } from "../../approvals/_parts/approval-view";
import { RunActions } from "./_parts/run-actions";
import { RunFigures } from "./_parts/run-figures";
import { RunResult } from "./_parts/run-result";
import { toTraceStep } from "./_parts/step-facts";
import { StepInspector } from "./_parts/step-inspector";
import { useLiveRun } from "./_parts/use-live-run";
import { useStepSelection } from "./_parts/use-step-selection";
import { WaitingApproval } from "./_parts/waiting-approval";

type RunViewProps = {
  slug: string;
  run: RunDto;
  steps: StepDto[];
  approvals: ApprovalView[];
  can: { start: boolean; seeApprovals: boolean; decide: boolean };
  startStep: string | null;
};

/**
 * A run as it happens. Left the steps in time, right the result or the step that is looked at; on a narrow screen the
 * result, the steps and the step below one another.
 */
export function RunView({ slug, run: firstRun, steps: firstSteps, approvals, can, startStep }: RunViewProps) {
  const live = useLiveRun(slug, firstRun, firstSteps);
  const { run, steps } = live;
  const [selectedId, select] = useStepSelection(
    steps.map(({ id }) => id),
    startStep,
  );
  const inspector = useRef<HTMLDivElement>(null);
  const selected = steps.find(({ id }) => id === selectedId) ?? null;
  const waiting = steps.filter(({ status, approvalId }) => status === "waiting" && approvalId !== null);
  const isOver = isFinished(run.status);

  function choose(id: string) {
    select(id);
    // Below the steps on a narrow screen: what was chosen comes into view once it is there.
    requestAnimationFrame(() => inspector.current?.scrollIntoView({ block: "nearest" }));
  }

  return (
    <PageShell
      title={<span className="line-clamp-2">{run.title}</span>}
      meta={
        <span aria-live="polite">
          <StatusBadge status={run.status} />
        </span>
      }
      actions={
        <>
          <IdChip id={run.id} label="run id" />
          {can.start ? <RunActions slug={slug} runId={run.id} isFinished={isOver} onCancelled={live.refresh} /> : null}
        </>
      }
    >
      <BreadcrumbTitle title={run.title.slice(0, 60)} />
      <RunFigures slug={slug} run={run} />
      {!live.isLost || isOver ? null : (
        <p role="status" className="text-13 text-muted-foreground">
          The live connection was refused, so this page looks every few seconds. The run itself goes on.
        </p>
      )}
      {can.seeApprovals && !isOver
        ? waiting.map(({ approvalId }, index) =>
            approvalId === null ? null : (
              <WaitingApproval
                key={approvalId}
                slug={slug}
                approvalId={approvalId}
                canDecide={can.decide}
                hasKeys={index === 0}
                known={approvals.find(({ approval }) => approval.id === approvalId) ?? null}
                onDecided={live.refresh}
              />
            ),
          )
        : null}
      <div className="grid min-w-0 items-start gap-5 xl:grid-cols-[minmax(30.5rem,5fr)_minmax(0,6fr)]">
        <section aria-labelledby="run-steps" className="order-2 grid min-w-0 gap-2 xl:order-1">
          <h2 id="run-steps" className="text-sm font-medium">
            Steps
          </h2>
          <TraceTimeline steps={steps.map(toTraceStep)} selectedId={selectedId} onSelect={choose} />
        </section>
        <div className="max-xl:contents xl:sticky xl:top-16 xl:order-2 xl:grid xl:gap-2">
          <div className="hidden items-center gap-1 xl:flex" role="group" aria-label="What is shown">
            <ViewButton isActive={selected === null} onClick={() => select(null)}>
              Result
            </ViewButton>
            {selected ? <ViewButton isActive>Step: {selected.title}</ViewButton> : null}
          </div>
          <Card aria-label="Result" className={cn("order-1 min-w-0 p-4", paneClasses, selected && "xl:hidden")}>
            <RunResult slug={slug} live={live} />
          </Card>
          {selected ? (
            <div ref={inspector} className="order-3 min-w-0 scroll-mt-16">
              <Card aria-label="Selected step" className={cn("p-4", paneClasses)}>
                <StepInspector key={selected.id} slug={slug} step={selected} />
              </Card>
            </div>
          ) : null}
        </div>
      </div>
    </PageShell>
  );
}

const paneClasses = "xl:max-h-[calc(100dvh-7.5rem)] xl:overflow-y-auto";

type ViewButtonProps = { isActive: boolean; onClick?: () => void; children: ReactNode };

function ViewButton({ isActive, onClick, children }: ViewButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={isActive}
      onClick={onClick}
      className={cn(
        "h-6 max-w-72 truncate rounded-md px-2 text-13",
        isActive ? "bg-accent font-medium" : "text-muted-foreground hover:text-foreground",
      )}
    >
      {children}
    </button>
  );
}
