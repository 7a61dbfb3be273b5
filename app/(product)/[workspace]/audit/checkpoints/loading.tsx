import { DataTableSkeleton } from "@/components/patterns/data-table-skeleton";
import { PageShell } from "@/components/patterns/page-shell";
import { Skeleton } from "@/components/ui/skeleton";

export default function CheckpointsLoading() {
  return (
    <PageShell title="Checkpoints" description="Each is a signature over the whole log up to an entry.">
      <Skeleton className="h-9 w-64" />
      <DataTableSkeleton columns={5} rows={12} />
    </PageShell>
  );
}
