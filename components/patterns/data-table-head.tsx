"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import type { DataTableColumn } from "./data-table";
import { hrefWith } from "./href-with";

type DataTableHeadProps = {
  columns: DataTableColumn[];
  sort?: string;
  selection: { total: number; selected: number } | null;
  onSelectAll: (all: boolean) => void;
};

const cellClasses =
  "sticky top-0 z-10 h-9 border-b bg-surface px-3 text-left align-middle text-xs font-medium whitespace-nowrap text-muted-foreground";

/** The head row: select all, and a sort link on each sortable column. On narrow screens the names stand in the rows. */
export function DataTableHead({ columns, sort, selection, onSelectAll }: DataTableHeadProps) {
  return (
    <thead className="max-sm:hidden">
      <tr>
        {selection ? (
          <th scope="col" className={cn(cellClasses, "w-9 pr-0")}>
            <Checkbox
              aria-label="Select all rows"
              checked={selection.selected === 0 ? false : selection.selected === selection.total || "indeterminate"}
              onCheckedChange={(checked) => onSelectAll(checked === true)}
            />
          </th>
        ) : null}
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} sort={sort} />
        ))}
      </tr>
    </thead>
  );
}

function HeadCell({ column, sort }: { column: DataTableColumn; sort?: string }) {
  const pathname = usePathname();
  const searchParams = useSearchParams();
  const ascending = sort === column.id;
  const descending = sort === `-${column.id}`;
  const Arrow = ascending ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      aria-sort={ascending ? "ascending" : descending ? "descending" : undefined}
      className={cn(cellClasses, column.numeric && "text-right", column.className)}
    >
      {column.sortable ? (
        <Link
          href={hrefWith(pathname, searchParams, { sort: descending ? column.id : `-${column.id}`, cursor: null })}
          scroll={false}
          className="inline-flex items-center gap-1 hover:text-foreground"
        >
          {column.header}
          <Arrow aria-hidden className={cn("size-3", !ascending && !descending && "opacity-0")} />
        </Link>
      ) : (
        column.header
      )}
    </th>
  );
}
