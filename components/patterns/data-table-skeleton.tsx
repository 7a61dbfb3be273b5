import { Skeleton } from "@/components/ui/skeleton";

type DataTableSkeletonProps = { columns: number; rows?: number };

const widths = ["w-40", "w-24", "w-20", "w-28", "w-16"];

/** The table's layout while its rows load: same row height and head, so that nothing jumps. */
export function DataTableSkeleton({ columns, rows = 8 }: DataTableSkeletonProps) {
  return (
    <div role="status" aria-label="Loading" className="overflow-hidden rounded-lg border">
      <div className="h-9 border-b bg-surface" />
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex h-9.25 items-center gap-6 border-b px-3 last:border-b-0">
          {Array.from({ length: columns }, (_, column) => (
            <div key={column} className={column === 0 ? "min-w-0 flex-1" : "hidden sm:block"}>
              <Skeleton className={`h-3.5 max-w-full ${widths[(row + column) % widths.length] ?? "w-20"}`} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
