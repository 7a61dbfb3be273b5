"use client";

import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { AnswerDraft, AnswerText } from "@/components/patterns/answer-text";
import { hasEnded, type RunProgress } from "@/components/patterns/run-progress";
import { StatusBadge } from "@/components/patterns/status-badge";
import type { RunDto } from "@/lib/runs/schema";
import { RunCost } from "../../../runs/_parts/run-cost";
import { stopFacts } from "../../../runs/[runId]/_parts/stop-facts";
import { FileChips } from "../../../threads/_parts/file-chips";
import { WaitingCard } from "../../../threads/_parts/waiting-card";
import { PlaygroundSteps } from "./playground-steps";

export type TriedRun = Pick<
  RunDto,
  | "id"
  | "status"
  | "stopReason"
  | "stopDetail"
  | "output"
  | "sources"
  | "artifacts"
  | "costMicroUsd"
  | "hasUnknownCost"
  | "usage"
>;

type PlaygroundRunProps = {
  slug: string;
  runId: string;
  progress: RunProgress;
  isLost: boolean;
  result: TriedRun | null;
};

/** A tried run: its steps as they happen, then the answer with its sources and what it cost. */
export function PlaygroundRun({ slug, runId, progress, isLost, result }: PlaygroundRunProps) {
  const status = result?.status ?? progress.status;
  const ending = result ? stopFacts(result) : null;
  const draft = result === null && !hasEnded(progress.status) ? progress.draft : null;
  return (
    <section aria-label="Last run" className="grid min-w-0 gap-3 border-t pt-4">
      <div className="flex flex-wrap items-center gap-2 text-13">
        <span aria-live="polite">
          <StatusBadge status={status} />
        </span>
        <span className="text-muted-foreground">
          <RunCost run={result ?? { costMicroUsd: progress.costMicroUsd, hasUnknownCost: false }} />
        </span>
        <Link
          href={`/${slug}/runs/${runId}`}
          className="ml-auto inline-flex items-center gap-1 text-brand hover:underline"
        >
          Open the trace
          <ArrowRight aria-hidden className="size-3.5" />
        </Link>
      </div>
      {isLost ? (
        <p className="text-13 text-denied">
          Live progress is not available. The run goes on; open its trace to see it.
        </p>
      ) : null}
      <PlaygroundSteps steps={progress.steps} />
      {status === "waiting" ? <WaitingCard slug={slug} runId={runId} approvalId={progress.approvalId} /> : null}
      {draft ? <AnswerDraft text={draft.text} /> : null}
      {result?.output ? <AnswerText slug={slug} text={result.output} sources={result.sources} /> : null}
      {ending ? (
        <p className="rounded-lg border bg-surface px-3 py-2 text-13">
          {ending.sentence} {ending.message}
        </p>
      ) : null}
      {result ? <FileChips slug={slug} runId={runId} files={result.artifacts} /> : null}
    </section>
  );
}
