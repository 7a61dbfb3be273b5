import { DataTableSkeleton } from "@/components/patterns/data-table-skeleton";
import { PageShell } from "@/components/patterns/page-shell";
import { Skeleton } from "@/components/ui/skeleton";

export default function FrameworkLoading() {
  return (
    <PageShell title="Compliance" description="The controls that policies cite, with evidence and gaps.">
      <Skeleton className="h-10 max-w-2xl" />
      <Skeleton className="h-16" />
      <DataTableSkeleton columns={4} rows={10} />
    </PageShell>
  );
}
