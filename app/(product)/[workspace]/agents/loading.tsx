import { DataTableSkeleton } from "@/components/patterns/data-table-skeleton";
import { PageShell } from "@/components/patterns/page-shell";
import { Skeleton } from "@/components/ui/skeleton";

export default function AgentsLoading() {
  return (
    <PageShell
      title="Agents"
      description="Named workers with a mandate: what they may do, what they may spend, and when they ask."
    >
      <Skeleton className="h-8 w-full max-w-xl" />
      <DataTableSkeleton columns={7} />
    </PageShell>
  );
}
