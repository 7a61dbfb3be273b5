"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, type MouseEvent, type ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { BulkActionBar, type BulkAction } from "./data-table-bulk-actions";
import { ColumnChoice, useHiddenColumns } from "./data-table-columns";
import { DataTableHead } from "./data-table-head";
import { DataTableRowView } from "./data-table-row";
import { useRowKeys } from "./data-table-row-keys";

export type DataTableColumn = {
  id: string;
  header: string;
  /** Right-aligned, tabular. */
  numeric?: boolean;
  /** The header becomes a link that sets `?sort=id` or `?sort=-id`. */
  sortable?: boolean;
  /** People may hide it; the first column always stays. */
  hideable?: boolean;
  /** Hidden until someone chooses it. */
  hiddenAtFirst?: boolean;
  className?: string;
};

/** Plain data and rendered cells, so that a server page can pass rows straight in. */
export type DataTableRow = {
  id: string;
  /** Read out for the row's checkbox: a name, not markup. */
  label: string;
  href?: string;
  /** By column id. The first column's cell becomes the row's link when there is an href. */
  cells: Record<string, ReactNode>;
};

type DataTableProps = {
  /** Names the table for screen readers and keys the remembered columns: "runs". */
  name: string;
  columns: DataTableColumn[];
  rows: DataTableRow[];
  /** Shown in place of the table when there are no rows. */
  empty: ReactNode;
  /** The order the rows are in: "createdAt" ascending, "-createdAt" descending. */
  sort?: string;
  /** When given, rows can be selected. */
  bulkActions?: BulkAction[];
  /** Left of the column choice, above the table: filters, usually. */
  toolbar?: ReactNode;
  className?: string;
};

/**
 * A list driven by the server. Keys: j and k move, Enter opens, x selects. On narrow screens each row is a card; on wide
 * ones the head stays in view. Ctrl, Cmd or middle click on a row opens a new tab.
 */
export function DataTable({ name, columns, rows, empty, sort, bulkActions, toolbar, className }: DataTableProps) {
  const router = useRouter();
  const body = useRef<HTMLTableSectionElement>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [hidden, setHidden] = useHiddenColumns(name, columns);
  const selectable = bulkActions !== undefined && bulkActions.length > 0;
  const present = rows.filter((row) => selected.has(row.id)).map((row) => row.id);
  const shown = columns.filter((column, index) => index === 0 || !hidden.has(column.id));

  function toggle(id: string) {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    setSelected(next);
  }

  useRowKeys(body, {
    open: (id) => {
      const href = rows.find((row) => row.id === id)?.href;
      if (href) router.push(href);
    },
    select: selectable ? toggle : undefined,
  });

  function openRow(event: MouseEvent<HTMLTableRowElement>, href: string) {
    const target = event.target;
    if (target instanceof Element && target.closest("a, button, input, label, [role='checkbox']")) return;
    if (window.getSelection()?.toString()) return;
    if (event.metaKey || event.ctrlKey) window.open(href, "_blank", "noopener");
    else router.push(href);
  }

  const canChoose = columns.some((column) => column.hideable);
  return (
    <div className={cn("grid min-w-0 gap-3", className)}>
      {toolbar || canChoose ? (
        <div className="flex flex-wrap items-start justify-between gap-2">
          <div className="min-w-0 flex-1 max-sm:basis-full">{toolbar}</div>
          {canChoose ? <ColumnChoice columns={columns} hidden={hidden} onChange={setHidden} /> : null}
        </div>
      ) : null}
      {rows.length === 0 ? (
        empty
      ) : (
        <div className="overflow-x-auto rounded-lg border lg:max-h-[calc(100dvh-13rem)] lg:overflow-auto">
          <table className="w-full text-13 max-sm:block" aria-label={name}>
            <DataTableHead
              columns={shown}
              sort={sort}
              selection={selectable ? { total: rows.length, selected: present.length } : null}
              onSelectAll={(all) => setSelected(new Set(all ? rows.map((row) => row.id) : []))}
            />
            <tbody ref={body} className="max-sm:block">
              {rows.map((row) => (
                <DataTableRowView
                  key={row.id}
                  row={row}
                  columns={shown}
                  selected={selectable ? selected.has(row.id) : null}
                  onToggle={() => toggle(row.id)}
                  onOpen={openRow}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {selectable && present.length > 0 ? (
        <BulkActionBar ids={present} actions={bulkActions} onDone={() => setSelected(new Set())} />
      ) : null}
    </div>
  );
}
