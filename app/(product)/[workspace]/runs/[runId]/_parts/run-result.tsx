"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { Money } from "@/components/patterns/money";
import { Progress } from "@/components/ui/progress";
import { Skeleton } from "@/components/ui/skeleton";
import { Spinner } from "@/components/ui/spinner";
import { isFinished } from "@/lib/runs/state";
import { ArtifactList } from "./artifact-list";
import { ClampedText } from "./clamped-text";
import type { LiveRun } from "./live-run";
import { RunSources } from "./run-sources";
import { stopFacts } from "./stop-facts";
import { StopNotice } from "./stop-notice";

// Its parser is needed for answers only, so it comes apart from the page.
const AnswerText = dynamic(() => import("@/components/patterns/answer-text").then((module) => module.AnswerText), {
  loading: () => <Skeleton className="h-24 w-full" />,
});
const AnswerDraft = dynamic(() => import("@/components/patterns/answer-text").then((module) => module.AnswerDraft));

/** The task, the answer with its sources, what was made, why it stopped, and the budget so far. */
export function RunResult({ slug, live }: { slug: string; live: LiveRun }) {
  const { run } = live;
  // The end is known from an event a moment before what it left is read.
  const isOver = isFinished(run.status) && run.finishedAt !== null;
  const stop = isOver ? stopFacts(run) : null;
  const hasPartial = isOver && run.status !== "completed" && run.output !== null && run.output.trim() !== "";
  return (
    <div className="grid min-w-0 gap-5">
      <Part title="Task">
        <ClampedText text={run.input} />
      </Part>
      {stop ? <StopNotice stop={stop} status={run.status} /> : null}
      {isOver ? null : <Working live={live} />}
      {isOver && (run.status === "completed" || hasPartial) ? (
        <Part title={hasPartial ? "What there was when it ended" : "Answer"}>
          {hasPartial ? (
            <AnswerDraft text={run.output ?? ""} />
          ) : run.output?.trim() ? (
            <AnswerText slug={slug} text={run.output} sources={run.sources} listSources={false} />
          ) : (
            <p className="text-muted-foreground">
              {run.artifacts.length > 0 ? "The agent wrote no text; see the files below." : "The agent wrote no text."}
            </p>
          )}
        </Part>
      ) : null}
      {run.artifacts.length > 0 ? (
        <Part title="Files">
          <ArtifactList slug={slug} runId={run.id} artifacts={run.artifacts} />
        </Part>
      ) : null}
      {run.sources.length > 0 ? (
        <Part title="Sources">
          <RunSources slug={slug} sources={run.sources} />
        </Part>
      ) : null}
      {run.budgetMicroUsd === null ? null : (
        <Part title="Budget of this run">
          <div className="grid max-w-sm gap-1.5">
            <Progress label="Spent of this run's budget" value={run.costMicroUsd} max={run.budgetMicroUsd} />
            <p className="text-13 text-muted-foreground">
              <Money microUsd={run.costMicroUsd} className="text-foreground" /> of{" "}
              <Money microUsd={run.budgetMicroUsd} /> spent. The run stops before a call that could exceed it.
            </p>
          </div>
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid min-w-0 gap-1.5">
      <h3 className="text-13 font-medium text-muted-foreground">{title}</h3>
      {children}
    </section>
  );
}

/** What is going on: the step of the moment, and the answer as far as it is written. */
function Working({ live: { run, steps, draft } }: { live: LiveRun }) {
  const current = steps.findLast(({ status }) => status === "running");
  const doing =
    run.status === "queued"
      ? "Waiting for its turn"
      : run.status === "waiting"
        ? "Waiting for an answer to the approval"
        : current
          ? current.title
          : "Working";
  return (
    <section aria-label="Progress" className="grid min-h-24 content-start gap-2">
      <p role="status" className="flex items-center gap-2 text-13 text-muted-foreground">
        {run.status === "waiting" ? null : <Spinner />}
        {doing}
        {steps.length > 0 ? <span className="tabular-nums">· step {steps.length}</span> : null}
      </p>
      {draft ? <AnswerDraft text={draft} /> : null}
      <p className="text-13 text-muted-foreground">You can leave this page; the run goes on and is kept.</p>
    </section>
  );
}
