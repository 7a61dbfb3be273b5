import { PageShell } from "@/components/patterns/page-shell";
import { Skeleton } from "@/components/ui/skeleton";

/** The editor's layout while it loads. */
export function EditorSkeleton({ title }: { title: string }) {
  return (
    <PageShell title={title}>
      <Skeleton className="h-16" />
      <Skeleton className="h-72" />
      <Skeleton className="h-40" />
    </PageShell>
  );
}
