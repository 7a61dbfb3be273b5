"use client";

import type { ReactNode } from "react";
import { DataTable, type DataTableColumn } from "@/components/patterns/data-table";
import { Duration } from "@/components/patterns/duration";
import { RelativeTime } from "@/components/patterns/relative-time";
import { StatusBadge } from "@/components/patterns/status-badge";
import type { RunSummaryDto } from "@/lib/runs/schema";
import { RunCost } from "./_parts/run-cost";
import { runDurationMs } from "./_parts/run-duration";
import { triggerLabel } from "./_parts/trigger-labels";
import { cancelRunsAction } from "./actions";

const columns: DataTableColumn[] = [
  { id: "task", header: "Task", className: "min-w-44" },
  { id: "status", header: "Status" },
  { id: "agent", header: "Agent", hideable: true },
  { id: "trigger", header: "Started from", hideable: true, hiddenAtFirst: true },
  { id: "created", header: "Started", hideable: true },
  { id: "duration", header: "Duration", numeric: true, hideable: true },
  { id: "cost", header: "Cost", numeric: true },
];

type RunsTableProps = {
  slug: string;
  runs: RunSummaryDto[];
  canCancel: boolean;
  toolbar?: ReactNode;
  empty: ReactNode;
};

export function RunsTable({ slug, runs, canCancel, toolbar, empty }: RunsTableProps) {
  return (
    <DataTable
      name="runs"
      columns={columns}
      toolbar={toolbar}
      empty={empty}
      rows={runs.map((run) => ({
        id: run.id,
        label: run.title,
        href: `/${slug}/runs/${run.id}`,
        cells: {
          task: (
            <span className="block max-w-[20rem] truncate" title={run.title}>
              {run.title}
            </span>
          ),
          status: <StatusBadge status={run.status} />,
          agent: (
            <span className="whitespace-nowrap">
              {run.agentName} <span className="text-muted-foreground tabular-nums">v{run.agentVersion}</span>
            </span>
          ),
          trigger: triggerLabel(run.trigger),
          created: <RelativeTime value={run.createdAt} />,
          duration: <Duration durationMs={runDurationMs(run)} />,
          cost: <RunCost run={run} />,
        },
      }))}
      bulkActions={
        canCancel
          ? [
              {
                id: "cancel",
                label: "Cancel runs",
                destructive: true,
                confirm: {
                  title: "Cancel the selected runs?",
                  description:
                    "What they have done and cost so far is kept. A step in flight may still end; its result is dropped. Finished runs are left as they are.",
                },
                run: async (runIds) => {
                  const result = await cancelRunsAction(slug, { runIds });
                  if (!result.ok) return result.error.message;
                },
              },
            ]
          : undefined
      }
    />
  );
}
