import type { ReactNode } from "react";
import { DataTable, type DataTableColumn } from "@/components/patterns/data-table";
import { EmptyState } from "@/components/patterns/empty-state";
import { RelativeTime } from "@/components/patterns/relative-time";
import type { AuditEntryDto } from "@/lib/audit/schema";
import { entryHref, type AuditPageQuery } from "./audit-page-query";

type AuditTableProps = { slug: string; query: AuditPageQuery; entries: AuditEntryDto[]; toolbar: ReactNode };

const columns: DataTableColumn[] = [
  { id: "summary", header: "What happened" },
  { id: "actor", header: "Who", hideable: true },
  { id: "action", header: "Action", hideable: true },
  { id: "target", header: "On", hideable: true, hiddenAtFirst: true },
  { id: "at", header: "When", hideable: true },
  { id: "seq", header: "No.", numeric: true, hideable: true },
];

/** Entries, newest first; a row opens its details. */
export function AuditTable({ slug, query, entries, toolbar }: AuditTableProps) {
  return (
    <DataTable
      name="audit"
      columns={columns}
      toolbar={toolbar}
      rows={entries.map((entry) => ({
        id: String(entry.seq),
        label: entry.summary,
        href: entryHref(slug, query, entry.seq),
        cells: {
          summary: entry.summary,
          actor: entry.actor.label ?? <span className="text-muted-foreground">Name erased</span>,
          action: <code className="font-mono text-xs">{entry.action}</code>,
          target: <code className="font-mono text-xs">{entry.target.type}</code>,
          at: <RelativeTime value={entry.at} />,
          seq: entry.seq.toLocaleString("en"),
        },
      }))}
      empty={
        <EmptyState
          title="No entry matches"
          description="Every user action, decision, approval and change of settings has an entry here. Try fewer filters or other days."
          example={<p>Example: search for “budget” to see who set which limit, and when.</p>}
        />
      }
    />
  );
}
