"use client";

import Link from "next/link";
import type { MouseEvent } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import type { DataTableColumn, DataTableRow } from "./data-table";

type DataTableRowViewProps = {
  row: DataTableRow;
  columns: DataTableColumn[];
  /** Null when rows cannot be selected. */
  selected: boolean | null;
  onToggle: () => void;
  onOpen: (event: MouseEvent<HTMLTableRowElement>, href: string) => void;
};

export function DataTableRowView({ row, columns, selected, onToggle, onOpen }: DataTableRowViewProps) {
  const { href } = row;
  return (
    <tr
      data-row-id={row.id}
      tabIndex={-1}
      onClick={href ? (event) => onOpen(event, href) : undefined}
      className={cn(
        "border-b outline-none last:border-b-0 focus:bg-accent focus-visible:outline-2 focus-visible:-outline-offset-2",
        href && "cursor-pointer hover:bg-surface",
        selected && "bg-brand-soft hover:bg-brand-soft",
      )}
    >
      {selected === null ? null : (
        <td className="w-9 py-2 pr-0 pl-3 align-middle">
          <Checkbox aria-label={`Select ${row.label}`} checked={selected} onCheckedChange={onToggle} />
        </td>
      )}
      {columns.map((column, index) => (
        <td
          key={column.id}
          className={cn(
            "px-3 py-2 align-middle",
            index === 0 && "min-w-44",
            column.numeric && "text-right tabular-nums",
            column.className,
          )}
        >
          {index === 0 && href ? (
            <Link href={href} className="font-medium hover:underline">
              {row.cells[column.id]}
            </Link>
          ) : (
            row.cells[column.id]
          )}
        </td>
      ))}
    </tr>
  );
}
