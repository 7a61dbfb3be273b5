"use client";

import { ArrowUpRight } from "lucide-react";
import Link from "next/link";
import { AnswerDraft } from "@/components/patterns/answer-text";
import type { RunProgress } from "@/components/patterns/run-progress";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { WaitingCard } from "./waiting-card";

type LiveAnswerProps = {
  slug: string;
  agentName: string;
  runId: string;
  progress: RunProgress;
  isLost: boolean;
  onReload: () => void;
};

/** The answer while the agent works on it: what it does now, what it has written, whom it waits for. */
export function LiveAnswer({ slug, agentName, runId, progress, isLost, onReload }: LiveAnswerProps) {
  const { status, steps, draft, approvalId } = progress;
  const done = steps.filter((step) => step.endedAt !== null && step.kind === "tool_call");
  return (
    <article aria-label={`${agentName}, answering`} className="grid min-w-0 gap-3">
      {done.length > 0 ? (
        <ul aria-label="Done so far" className="grid gap-0.5 text-13 text-muted-foreground">
          {done.map((step) => (
            <li key={step.id}>{step.title}</li>
          ))}
        </ul>
      ) : null}
      {draft ? (
        <div>
          {draft.start > 0 ? <p className="text-muted-foreground">…</p> : null}
          <AnswerDraft text={draft.text} />
        </div>
      ) : null}
      {status === "waiting" ? (
        <WaitingCard slug={slug} runId={runId} approvalId={approvalId} />
      ) : isLost ? (
        <p className="flex flex-wrap items-center gap-2 text-13 text-muted-foreground">
          The live view was lost; the run goes on.
          <Button variant="outline" size="sm" onClick={onReload}>
            Look again
          </Button>
        </p>
      ) : (
        <p className="flex items-center gap-2 text-13 text-muted-foreground">
          <Spinner />
          <span className="min-w-0 truncate">{nowText(progress)}</span>
          <Link
            href={`/${slug}/runs/${runId}`}
            className="ml-auto inline-flex shrink-0 items-center gap-0.5 text-xs underline underline-offset-2 hover:text-foreground"
          >
            Trace
            <ArrowUpRight aria-hidden className="size-3" />
          </Link>
        </p>
      )}
    </article>
  );
}

/** What is being done at this moment. */
function nowText({ status, steps, draft }: RunProgress): string {
  const running = steps.findLast((step) => step.endedAt === null);
  if (status === "queued") return "Waiting for its turn";
  if (!running) return "Working";
  if (running.kind === "model_call") return draft?.stepId === running.id ? "Writing" : "Thinking";
  return running.title;
}
