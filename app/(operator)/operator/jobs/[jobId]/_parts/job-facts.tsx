import Link from "next/link";
import type { ReactNode } from "react";
import { IdChip } from "@/components/patterns/id-chip";
import { RelativeTime } from "@/components/patterns/relative-time";
import { Card, CardHeader, CardTitle } from "@/components/ui/card";
import type { JobDetail } from "@/lib/operator/schema";

const linkClasses = "underline underline-offset-2 hover:text-brand";

/** Where the job came from and what belongs to it. */
export function JobFacts({ job, functionName }: { job: JobDetail; functionName: string }) {
  const facts: [string, ReactNode][] = [
    [
      "Function",
      <Link key="f" className={linkClasses} href={`/operator/jobs?function=${encodeURIComponent(job.functionId)}`}>
        {functionName}
      </Link>,
    ],
    ["Event", <EventName key="n" name={job.eventName} />],
    [
      "Event id",
      <span key="e" className="flex flex-wrap items-center gap-2">
        <IdChip id={job.eventId} label="event id" />
        <Link className={linkClasses} href={`/operator/jobs?event=${encodeURIComponent(job.eventId)}`}>
          All jobs of this event
        </Link>
      </span>,
    ],
    ["Created", <RelativeTime key="c" value={job.createdAt} />],
    ["Started", <RelativeTime key="s" value={job.startedAt} />],
    ["Ended", <RelativeTime key="d" value={job.endedAt} />],
    ...(job.retryOf
      ? ([
          [
            "Retry of",
            <Link key="r" className={linkClasses} href={`/operator/jobs/${encodeURIComponent(job.retryOf)}`}>
              <code className="font-mono text-xs">{job.retryOf}</code>
            </Link>,
          ],
        ] satisfies [string, ReactNode][])
      : []),
    ...(job.correlationId
      ? ([["Correlation", <IdChip key="x" id={job.correlationId} label="correlation id" />]] satisfies [
          string,
          ReactNode,
        ][])
      : []),
  ];
  return (
    <Card>
      <CardHeader>
        <CardTitle>Where it comes from</CardTitle>
      </CardHeader>
      <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-center gap-x-4 gap-y-2 p-4 text-13">
        {facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-muted-foreground">{label}</dt>
            <dd className="min-w-0">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** The engine's own events cannot be replayed, so only the application's lead to the events page. */
function EventName({ name }: { name: string }) {
  const text = <code className="font-mono text-xs break-all">{name}</code>;
  if (name.startsWith("inngest/")) return text;
  return (
    <Link className={linkClasses} href={`/operator/events?name=${encodeURIComponent(name)}`}>
      {text}
    </Link>
  );
}
