"use client";

import { Columns3 } from "lucide-react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuLabel,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import type { DataTableColumn } from "./data-table";
import { useStoredValue } from "./use-stored-value";

/** The hidden columns of the named table, remembered in this browser. Columns that no longer exist are ignored. */
export function useHiddenColumns(
  name: string,
  columns: DataTableColumn[],
): [ReadonlySet<string>, (hidden: ReadonlySet<string>) => void] {
  const [stored, store] = useStoredValue(`mandate.columns.${name}`);
  const hideable = columns.filter((column) => column.hideable);
  const hidden =
    stored === null
      ? hideable.filter((column) => column.hiddenAtFirst).map((column) => column.id)
      : stored.split(",").filter((id) => hideable.some((column) => column.id === id));
  return [new Set(hidden), (next) => store([...next].join(","))];
}

type ColumnChoiceProps = {
  columns: DataTableColumn[];
  hidden: ReadonlySet<string>;
  onChange: (hidden: ReadonlySet<string>) => void;
};

export function ColumnChoice({ columns, hidden, onChange }: ColumnChoiceProps) {
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="outline">
          <Columns3 aria-hidden />
          Columns
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuLabel>Shown columns</DropdownMenuLabel>
        {columns
          .filter((column) => column.hideable)
          .map((column) => (
            <DropdownMenuCheckboxItem
              key={column.id}
              checked={!hidden.has(column.id)}
              onSelect={(event) => event.preventDefault()}
              onCheckedChange={(shown) => {
                const next = new Set(hidden);
                if (shown) next.delete(column.id);
                else next.add(column.id);
                onChange(next);
              }}
            >
              {column.header}
            </DropdownMenuCheckboxItem>
          ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
