import { DataTableSkeleton } from "@/components/patterns/data-table-skeleton";
import { PageShell } from "@/components/patterns/page-shell";
import { Skeleton } from "@/components/ui/skeleton";

export default function KnowledgeLoading() {
  return (
    <PageShell
      title="Knowledge"
      description="Documents that agents look things up in. Each answer cites the passage that it stands on."
    >
      <Skeleton className="h-28 w-full rounded-lg" />
      <Skeleton className="h-8 w-full max-w-2xl" />
      <DataTableSkeleton columns={7} />
    </PageShell>
  );
}
