import { DataTableSkeleton } from "@/components/patterns/data-table-skeleton";
import { PageShell } from "@/components/patterns/page-shell";
import { Skeleton } from "@/components/ui/skeleton";

export default function RunsLoading() {
  return (
    <PageShell
      title="Runs"
      description="Every task that an agent was given: what it did, why it was allowed, and what it cost."
    >
      <Skeleton className="h-8 w-full max-w-2xl" />
      <DataTableSkeleton columns={7} />
    </PageShell>
  );
}
