"use client";

import { formatBytes } from "@/components/patterns/bytes-format";
import { DataTable, type DataTableColumn } from "@/components/patterns/data-table";
import type { BulkAction } from "@/components/patterns/data-table-bulk-actions";
import { EmptyState } from "@/components/patterns/empty-state";
import { FilterBar } from "@/components/patterns/filter-bar";
import { RelativeTime } from "@/components/patterns/relative-time";
import type { DocumentDto, DocumentStatus } from "@/lib/knowledge/schema";
import { deleteDocumentsAction, readAgainAction } from "../actions";
import { DocumentMenu } from "./document-menu";
import { DocumentState } from "./document-state";
import { kindName } from "./reading-state";

const columns: DataTableColumn[] = [
  { id: "name", header: "Document", className: "max-w-80" },
  { id: "status", header: "Status", className: "min-w-48" },
  { id: "base", header: "Knowledge base", hideable: true },
  { id: "kind", header: "Type", hideable: true, className: "whitespace-nowrap" },
  { id: "pages", header: "Pages", numeric: true, hideable: true },
  { id: "passages", header: "Passages", numeric: true, hideable: true },
  { id: "size", header: "Size", numeric: true, hideable: true, className: "whitespace-nowrap" },
  { id: "updated", header: "Changed", hideable: true },
  { id: "menu", header: "Actions", className: "w-10" },
];

const statusNames: Record<DocumentStatus, string> = {
  queued: "Queued",
  processing: "Processing",
  ready: "Ready",
  failed: "Failed",
};
const statusOptions = Object.entries(statusNames).map(([value, label]) => ({ value, label }));

type DocumentsTableProps = {
  slug: string;
  documents: DocumentDto[];
  bases: { id: string; name: string }[];
  canWrite: boolean;
  maxBytes: number;
};

export function DocumentsTable({ slug, documents, bases, canWrite, maxBytes }: DocumentsTableProps) {
  const baseNames = new Map(bases.map(({ id, name }) => [id, name]));
  const bulkActions: BulkAction[] = [
    {
      id: "read-again",
      label: "Read again",
      run: async (ids) => messageOf(await readAgainAction(slug, { documentIds: ids })),
    },
    {
      id: "delete",
      label: "Delete",
      destructive: true,
      confirm: {
        title: "Delete these documents?",
        description:
          "They are gone from storage and search at once and cannot be brought back. Answers that cite them keep their quotes.",
      },
      run: async (ids) => messageOf(await deleteDocumentsAction(slug, { documentIds: ids })),
    },
  ];
  return (
    <DataTable
      name="documents"
      columns={columns.filter(({ id }) => id !== "base" || bases.length > 1)}
      {...(canWrite ? { bulkActions } : {})}
      toolbar={
        <FilterBar
          searchPlaceholder="Find a document by name"
          filters={[
            { param: "status", label: "Status", options: statusOptions },
            ...(bases.length > 1
              ? [
                  {
                    param: "base",
                    label: "Knowledge base",
                    options: bases.map(({ id, name }) => ({ value: id, label: name })),
                  },
                ]
              : []),
          ]}
        />
      }
      empty={
        <EmptyState
          title="No document fits"
          description="Choose other filters, or upload a document to this knowledge base."
        />
      }
      rows={documents.map((document) => ({
        id: document.id,
        label: document.name,
        href: `/${slug}/knowledge/${document.id}`,
        cells: {
          name: <span className="line-clamp-2 break-words">{document.name}</span>,
          status: <DocumentState document={document} />,
          base: baseNames.get(document.knowledgeBaseId) ?? "–",
          kind: kindName(document.kind),
          pages: document.pageCount === 0 ? "–" : document.pageCount.toLocaleString("en-US"),
          passages: document.chunkCount === 0 ? "–" : document.chunkCount.toLocaleString("en-US"),
          size: formatBytes(document.sizeBytes),
          updated: <RelativeTime value={document.updatedAt} />,
          menu: <DocumentMenu slug={slug} document={document} canWrite={canWrite} maxBytes={maxBytes} />,
        },
      }))}
    />
  );
}

function messageOf(result: { ok: true } | { ok: false; error: { message: string } }): string | undefined {
  return result.ok ? undefined : result.error.message;
}
