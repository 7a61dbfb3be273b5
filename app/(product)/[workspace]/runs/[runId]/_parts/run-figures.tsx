"use client";

import Link from "next/link";
import { useEffect, useState, type ReactNode } from "react";
import { Duration } from "@/components/patterns/duration";
import { RelativeTime } from "@/components/patterns/relative-time";
import type { RunDto } from "@/lib/runs/schema";
import { isFinished } from "@/lib/runs/state";
import { RunCost } from "../../_parts/run-cost";
import { runDurationMs } from "../../_parts/run-duration";
import { triggerLabel } from "../../_parts/trigger-labels";

/** The run in one line: who, what it cost, how much it took, how long, since when. */
export function RunFigures({ slug, run }: { slug: string; run: RunDto }) {
  const { tokensInput, tokensCached, tokensOutput } = run.usage;
  const cached = tokensCached > 0 ? `, ${tokensCached.toLocaleString("en")} of them from cache` : "";
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3 border-y py-3">
      <Figure label="Agent">
        <Link
          href={`/${slug}/agents/${run.agentSlug}?version=${run.agentVersion}`}
          className="text-brand underline-offset-4 hover:underline"
        >
          {run.agentName}
          <span className="tabular-nums">@{run.agentVersion}</span>
        </Link>
      </Figure>
      <Figure label="Cost">
        <RunCost run={run} />
      </Figure>
      <Figure label="Tokens">
        <span title={`${tokensInput.toLocaleString("en")} in${cached}; ${tokensOutput.toLocaleString("en")} out`}>
          {tokensInput.toLocaleString("en")} in · {tokensOutput.toLocaleString("en")} out
        </span>
      </Figure>
      <Figure label="Duration">
        <LiveDuration run={run} />
      </Figure>
      <Figure label="Tool calls">{run.usage.toolCalls}</Figure>
      <Figure label="Started">
        <RelativeTime value={run.createdAt} />{" "}
        <span className="text-muted-foreground">from {triggerLabel(run.trigger)}</span>
      </Figure>
    </dl>
  );
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-0.5">
      <dt className="text-xs text-muted-foreground">{label}</dt>
      <dd className="whitespace-nowrap tabular-nums">{children}</dd>
    </div>
  );
}

/** Grows by the second while the run does. */
function LiveDuration({ run }: { run: RunDto }) {
  const [now, setNow] = useState<number | null>(null);
  const isRunning = !isFinished(run.status) && run.startedAt !== null;
  useEffect(() => {
    if (!isRunning) return;
    const tick = () => setNow(Date.now());
    const first = setTimeout(tick, 0);
    const timer = setInterval(tick, 1_000);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [isRunning]);
  if (!isRunning) return <Duration durationMs={runDurationMs(run)} />;
  return (
    <Duration
      durationMs={now === null || run.startedAt === null ? null : Math.max(0, now - Date.parse(run.startedAt))}
    />
  );
}
