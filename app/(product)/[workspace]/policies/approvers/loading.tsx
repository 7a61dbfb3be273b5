import { PageShell } from "@/components/patterns/page-shell";
import { Skeleton } from "@/components/ui/skeleton";

export default function ApproversLoading() {
  return (
    <PageShell title="Approvers" description="Who may lift which rules.">
      <Skeleton className="h-9 w-48" />
      <Skeleton className="h-64" />
    </PageShell>
  );
}
