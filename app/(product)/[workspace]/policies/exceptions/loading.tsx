import { PageShell } from "@/components/patterns/page-shell";
import { Skeleton } from "@/components/ui/skeleton";

export default function ExceptionsLoading() {
  return (
    <PageShell title="Exceptions" description="Rules that do not bind for someone until a date.">
      <Skeleton className="h-9 w-48" />
      <Skeleton className="h-64" />
    </PageShell>
  );
}
