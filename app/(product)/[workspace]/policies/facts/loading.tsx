import { PageShell } from "@/components/patterns/page-shell";
import { Skeleton } from "@/components/ui/skeleton";

export default function FactsLoading() {
  return (
    <PageShell
      title="Facts"
      description="What only a person can know: signed agreements, passed assessments, allowed purposes."
    >
      <Skeleton className="h-9 w-48" />
      <Skeleton className="h-64" />
      <Skeleton className="h-96" />
    </PageShell>
  );
}
