import Link from "next/link";
import { RelativeTime } from "@/components/patterns/relative-time";
import { StatusBadge } from "@/components/patterns/status-badge";
import { Card, CardHeader, CardTitle } from "@/components/ui/card";
import type { RunSummaryDto } from "@/lib/runs/schema";
import { RunCost } from "../runs/_parts/run-cost";

export function RecentRuns({ slug, runs }: { slug: string; runs: RunSummaryDto[] }) {
  return (
    <Card aria-labelledby="home-runs" className="min-w-0">
      <CardHeader>
        <CardTitle id="home-runs">Recent runs</CardTitle>
        {runs.length > 0 ? (
          <Link href={`/${slug}/runs`} className="text-13 text-brand underline-offset-4 hover:underline">
            All runs
          </Link>
        ) : null}
      </CardHeader>
      {runs.length === 0 ? (
        <p className="p-4 text-13 text-muted-foreground">
          No run yet. Pick a starting point above and press “Start run”: the answer, each step and the cost follow
          within a minute.
        </p>
      ) : (
        <ul className="divide-y">
          {runs.map((run) => (
            <li
              key={run.id}
              className="relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-0.5 px-4 py-2.5 hover:bg-surface"
            >
              <Link
                href={`/${slug}/runs/${run.id}`}
                className="truncate font-medium after:absolute after:inset-0"
                title={run.title}
              >
                {run.title}
              </Link>
              <StatusBadge status={run.status} className="justify-self-end" />
              <span className="flex min-w-0 gap-2 text-13 text-muted-foreground">
                <span className="truncate">{run.agentName}</span>
                <RelativeTime value={run.createdAt} />
              </span>
              <span className="text-right text-13 text-muted-foreground">
                <RunCost run={run} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
