import { DataTableSkeleton } from "@/components/patterns/data-table-skeleton";
import { PageShell } from "@/components/patterns/page-shell";
import { Skeleton } from "@/components/ui/skeleton";

export default function DecisionsLoading() {
  return (
    <PageShell
      title="Decisions"
      description="What the policies decided on each step, the rules that made it so, and the facts it was decided on."
    >
      <Skeleton className="h-9 w-48" />
      <Skeleton className="h-8 w-full max-w-2xl" />
      <DataTableSkeleton columns={5} rows={12} />
    </PageShell>
  );
}
