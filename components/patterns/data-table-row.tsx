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

/** On a narrow screen a row is a card: the first cell is its title, each other one a line with the column's name before it. */
const cardRow = "max-sm:relative max-sm:block max-sm:px-3 max-sm:py-3";
const cardTitle = "max-sm:block max-sm:px-0 max-sm:pt-0 max-sm:pb-1.5";
const cardLine =
  "max-sm:flex max-sm:gap-3 max-sm:px-0 max-sm:py-0.5 max-sm:before:w-24 max-sm:before:shrink-0 max-sm:before:text-muted-foreground max-sm:before:content-[attr(data-label)]";

export function DataTableRowView({ row, columns, selected, onToggle, onOpen }: DataTableRowViewProps) {
  const { href } = row;
  return (
    <tr
      data-row-id={row.id}
      tabIndex={-1}
      onClick={href ? (event) => onOpen(event, href) : undefined}
      className={cn(
        cardRow,
        "border-b outline-none last:border-b-0 focus:bg-accent focus-visible:outline-2 focus-visible:-outline-offset-2",
        href && "cursor-pointer hover:bg-surface",
        selected && "bg-brand-soft hover:bg-brand-soft",
      )}
    >
      {selected === null ? null : (
        <td className="w-9 py-2 pr-0 pl-3 align-middle max-sm:absolute max-sm:top-3 max-sm:right-3 max-sm:w-auto max-sm:p-0">
          <Checkbox aria-label={`Select ${row.label}`} checked={selected} onCheckedChange={onToggle} />
        </td>
      )}
      {columns.map((column, index) => (
        <td
          key={column.id}
          data-label={column.header}
          className={cn(
            "px-3 py-2 align-middle",
            index === 0 && "min-w-44",
            column.numeric && "tabular-nums sm:text-right",
            column.className,
            "max-sm:w-auto max-sm:max-w-none max-sm:min-w-0",
            index === 0 ? cardTitle : cardLine,
            index === 0 && selected !== null && "max-sm:pr-8",
          )}
        >
          {index === 0 && href ? (
            <Link href={href} className="font-medium hover:underline">
              {row.cells[column.id]}
            </Link>
          ) : (
            <div className="max-sm:min-w-0 max-sm:flex-1">{row.cells[column.id]}</div>
          )}
        </td>
      ))}
    </tr>
  );
}
