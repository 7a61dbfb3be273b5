"use client";

import { RotateCcw } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { formatBytes } from "@/components/patterns/bytes-format";
import { DataTable, type DataTableColumn } from "@/components/patterns/data-table";
import { RelativeTime } from "@/components/patterns/relative-time";
import { StatusBadge } from "@/components/patterns/status-badge";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { EngineEvent } from "@/lib/operator/schema";
import { ConfirmChange } from "../_parts/confirm-change";
import { replayEventAction } from "../actions";

const columns: DataTableColumn[] = [
  { id: "name", header: "Event" },
  { id: "received", header: "Received" },
  { id: "state", header: "State" },
  { id: "jobs", header: "Started" },
  { id: "size", header: "Size", numeric: true },
  { id: "id", header: "Id" },
  { id: "replay", header: "Actions" },
];

type EventsTableProps = {
  events: EngineEvent[];
  functionNames: Record<string, string>;
  toolbar: ReactNode;
  empty: ReactNode;
};

export function EventsTable({ events, functionNames, toolbar, empty }: EventsTableProps) {
  return (
    <DataTable
      name="events"
      columns={columns}
      toolbar={toolbar}
      empty={empty}
      rows={events.map((event) => ({
        id: event.id,
        label: `${event.name} ${event.id}`,
        cells: {
          name: (
            <span className="grid justify-items-start gap-0.5">
              <code className="font-mono text-xs">{event.name}</code>
              {event.replayOf ? (
                <span className="text-xs text-muted-foreground">
                  sent again, after <code className="font-mono">{event.replayOf}</code>
                </span>
              ) : null}
            </span>
          ),
          received: <RelativeTime value={event.receivedAt} />,
          state: <EventState event={event} />,
          jobs: <JobsOfEvent event={event} functionNames={functionNames} />,
          size: <span className="whitespace-nowrap">{formatBytes(event.bytes)}</span>,
          id: (
            <code className="font-mono text-xs whitespace-nowrap text-muted-foreground">
              {event.senderId ?? event.id}
            </code>
          ),
          replay: <ReplayButton event={event} />,
        },
      }))}
    />
  );
}

function EventState({ event }: { event: EngineEvent }) {
  if (event.routedAt !== null) return <Badge tone="allowed">Routed</Badge>;
  if (event.routeFailures === 0) return <Badge>Waiting</Badge>;
  return <Badge tone="denied">Failed {event.routeFailures} times</Badge>;
}

function JobsOfEvent({ event, functionNames }: { event: EngineEvent; functionNames: Record<string, string> }) {
  if (event.jobs === 0) return <span className="text-muted-foreground">nothing</span>;
  const more = event.jobs - event.started.length;
  const link = "relative underline underline-offset-2 hover:text-brand";
  return (
    <ul className="grid gap-0.5">
      {event.started.map((job) => (
        <li key={job.id} className="flex flex-wrap items-center gap-1.5">
          <Link href={`/operator/jobs/${encodeURIComponent(job.id)}`} className={link}>
            {functionNames[job.functionId] ?? job.functionId}
          </Link>
          <StatusBadge status={job.status} />
        </li>
      ))}
      {more > 0 ? (
        <li>
          <Link href={`/operator/jobs?event=${encodeURIComponent(event.senderId ?? event.id)}`} className={link}>
            and {more} more
          </Link>
        </li>
      ) : null}
    </ul>
  );
}

function ReplayButton({ event }: { event: EngineEvent }) {
  return (
    <ConfirmChange
      trigger={
        <Button variant="outline" size="sm" className="relative">
          <RotateCcw aria-hidden />
          Replay
          <span className="sr-only"> {event.name}</span>
        </Button>
      }
      title={`Send “${event.name}” again?`}
      description="It is sent as a new event: what it triggers and wakes happens again, mails and tool calls included. A function with an idempotency key skips what it has done for the same key in the last 24 hours."
      confirmLabel="Send again"
      change={() => replayEventAction({ eventId: event.id })}
      done={`${event.name} was sent again`}
    />
  );
}
