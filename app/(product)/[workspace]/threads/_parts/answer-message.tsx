"use client";

import { ArrowUpRight, RefreshCw } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { AnswerText } from "@/components/patterns/answer-text";
import { formatDuration } from "@/components/patterns/duration-format";
import { StatusBadge } from "@/components/patterns/status-badge";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import type { MessageDto } from "@/lib/threads/schema";
import { RunCost } from "../../runs/_parts/run-cost";
import { runDurationMs } from "../../runs/_parts/run-duration";
import { AnswerRating } from "./answer-rating";
import type { RunFacts } from "./conversation";
import { FileChips } from "./file-chips";

type AnswerMessageProps = {
  slug: string;
  threadId: string;
  agentName: string;
  message: MessageDto;
  run: RunFacts | null;
  canRate: boolean;
  /** For the last answer only. */
  onRegenerate: (() => Promise<void>) | null;
};

/** An answer with its sources and files, what it cost, and what one can do with it. */
export function AnswerMessage({ slug, threadId, agentName, message, run, canRate, onRegenerate }: AnswerMessageProps) {
  const isWhole = message.runStatus === null || message.runStatus === "completed";
  return (
    <article aria-label={agentName} className="grid min-w-0 gap-3">
      <AnswerText slug={slug} text={message.content} sources={message.sources} />
      {run ? <FileChips slug={slug} runId={run.id} files={run.artifacts} /> : null}
      <div className="flex flex-wrap items-center gap-x-1 gap-y-2 text-xs text-muted-foreground">
        <CopyButton value={message.content} label="Copy the answer" />
        {onRegenerate ? <RegenerateButton onRegenerate={onRegenerate} /> : null}
        {canRate ? <AnswerRating slug={slug} threadId={threadId} message={message} /> : null}
        <span className="ml-auto flex flex-wrap items-center gap-x-3 gap-y-1">
          {isWhole ? null : <StatusBadge status={message.runStatus ?? "stopped"} />}
          {run ? (
            <>
              <span className="tabular-nums">{formatDuration(runDurationMs({ createdAt: "", ...run }))}</span>
              <RunCost run={run} />
              <Link
                href={`/${slug}/runs/${run.id}`}
                className="inline-flex items-center gap-0.5 underline underline-offset-2 hover:text-foreground"
              >
                Trace
                <ArrowUpRight aria-hidden className="size-3" />
              </Link>
            </>
          ) : null}
        </span>
      </div>
    </article>
  );
}

function RegenerateButton({ onRegenerate }: { onRegenerate: () => Promise<void> }) {
  const [pending, setPending] = useState(false);
  return (
    <Button
      variant="ghost"
      size="icon-sm"
      aria-label="Answer again"
      title="Answer again"
      pending={pending}
      onClick={() => {
        setPending(true);
        void onRegenerate().finally(() => setPending(false));
      }}
    >
      {pending ? null : <RefreshCw aria-hidden />}
    </Button>
  );
}
