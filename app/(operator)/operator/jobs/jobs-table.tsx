"use client";

import type { ReactNode } from "react";
import { formatBytes } from "@/components/patterns/bytes-format";
import { DataTable, type DataTableColumn } from "@/components/patterns/data-table";
import { Duration } from "@/components/patterns/duration";
import { RelativeTime } from "@/components/patterns/relative-time";
import { StatusBadge } from "@/components/patterns/status-badge";
import type { JobSummary } from "@/lib/operator/schema";
import { jobDurationMs } from "../_parts/job-duration";

const columns: DataTableColumn[] = [
  { id: "function", header: "Job" },
  { id: "status", header: "Status" },
  { id: "event", header: "Started by", hideable: true },
  { id: "created", header: "Created", hideable: true },
  { id: "duration", header: "Duration", numeric: true, hideable: true },
  { id: "steps", header: "Steps", numeric: true, hideable: true },
  { id: "size", header: "Stored", numeric: true, hideable: true },
  { id: "id", header: "Id", hideable: true, hiddenAtFirst: true },
];

type JobsTableProps = {
  jobs: JobSummary[];
  functionNames: Record<string, string>;
  toolbar: ReactNode;
  empty: ReactNode;
};

export function JobsTable({ jobs, functionNames, toolbar, empty }: JobsTableProps) {
  return (
    <DataTable
      name="jobs"
      columns={columns}
      toolbar={toolbar}
      empty={empty}
      rows={jobs.map((job) => ({
        id: job.id,
        label: `${functionNames[job.functionId] ?? job.functionId} ${job.id}`,
        href: `/operator/jobs/${encodeURIComponent(job.id)}`,
        cells: {
          function: functionNames[job.functionId] ?? job.functionId,
          status: <StatusBadge status={job.status} />,
          event: <code className="font-mono text-xs">{job.eventName}</code>,
          created: <RelativeTime value={job.createdAt} />,
          duration: <Duration durationMs={jobDurationMs(job)} />,
          steps: job.steps,
          size: (
            <span className="whitespace-nowrap">{formatBytes(job.eventBytes + job.stateBytes + job.resultBytes)}</span>
          ),
          id: <code className="font-mono text-xs">{job.id}</code>,
        },
      }))}
    />
  );
}
