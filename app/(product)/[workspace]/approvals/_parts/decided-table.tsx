"use client";

import { DataTable, type DataTableColumn } from "@/components/patterns/data-table";
import { FilterBar } from "@/components/patterns/filter-bar";
import { RelativeTime } from "@/components/patterns/relative-time";
import { StatusBadge } from "@/components/patterns/status-badge";
import type { ReactNode } from "react";
import type { ApprovalDto } from "@/lib/approvals/schema";

const columns: DataTableColumn[] = [
  { id: "what", header: "What was asked", className: "min-w-60" },
  { id: "status", header: "Answer" },
  { id: "agent", header: "Agent", hideable: true },
  { id: "by", header: "Answered by", hideable: true },
  { id: "reason", header: "Reason", hideable: true },
  { id: "decided", header: "When" },
];

export const decidedStatuses = ["approved", "rejected", "expired", "cancelled"] as const;

type DecidedTableProps = { slug: string; approvals: ApprovalDto[]; empty: ReactNode };

export function DecidedTable({ slug, approvals, empty }: DecidedTableProps) {
  return (
    <DataTable
      name="decided approvals"
      columns={columns}
      toolbar={
        <FilterBar
          filters={[
            {
              param: "status",
              label: "Answer",
              options: decidedStatuses.map((value) => ({
                value,
                label: value.charAt(0).toUpperCase() + value.slice(1),
              })),
            },
          ]}
        />
      }
      empty={empty}
      rows={approvals.map((approval) => ({
        id: approval.id,
        label: approval.summary,
        href: `/${slug}/approvals/${approval.id}`,
        cells: {
          what: (
            <span className="block max-w-[24rem] truncate" title={approval.summary}>
              {approval.summary}
            </span>
          ),
          status: (
            <span className="flex items-center gap-2">
              <StatusBadge status={approval.status} />
              {approval.editedArguments ? <span className="text-xs text-muted-foreground">edited</span> : null}
            </span>
          ),
          agent: <span className="whitespace-nowrap">{approval.agentName}</span>,
          by: <span className="whitespace-nowrap">{approval.decidedByName ?? "–"}</span>,
          reason: (
            <span
              className="block max-w-60 truncate text-muted-foreground"
              title={approval.decisionReason ?? undefined}
            >
              {approval.decisionReason ?? "–"}
            </span>
          ),
          decided: <RelativeTime value={approval.decidedAt ?? approval.expiresAt} />,
        },
      }))}
    />
  );
}
