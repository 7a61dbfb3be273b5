import { PageShell } from "@/components/patterns/page-shell";
import { Skeleton } from "@/components/ui/skeleton";

export default function DetectionLoading() {
  return (
    <PageShell
      title="Detection"
      description="What everything that agents read and write is looked through for."
      width="content"
    >
      <Skeleton className="h-9 w-72" />
      <Skeleton className="h-48" />
      <Skeleton className="h-64" />
      <Skeleton className="h-96" />
    </PageShell>
  );
}
