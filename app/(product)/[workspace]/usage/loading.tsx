import { DataTableSkeleton } from "@/components/patterns/data-table-skeleton";
import { PageShell } from "@/components/patterns/page-shell";
import { Skeleton } from "@/components/ui/skeleton";

export default function UsageLoading() {
  return (
    <PageShell title="Usage" description="What was used, by whom, and what it cost. Days and months are UTC.">
      <div className="grid gap-3 sm:grid-cols-3">
        {["today", "month", "projection"].map((name) => (
          <Skeleton key={name} className="h-28" />
        ))}
      </div>
      <Skeleton className="h-32" />
      <Skeleton className="h-60" />
      <DataTableSkeleton columns={7} />
    </PageShell>
  );
}
