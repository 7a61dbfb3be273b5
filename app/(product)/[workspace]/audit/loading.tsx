import { DataTableSkeleton } from "@/components/patterns/data-table-skeleton";
import { PageShell } from "@/components/patterns/page-shell";
import { Skeleton } from "@/components/ui/skeleton";

export default function AuditLoading() {
  return (
    <PageShell title="Audit" description="Who did what, and what was decided.">
      <Skeleton className="h-9 w-64" />
      <Skeleton className="h-8 w-full max-w-2xl" />
      <DataTableSkeleton columns={5} rows={12} />
    </PageShell>
  );
}
