import { PageShell } from "@/components/patterns/page-shell";
import { Skeleton } from "@/components/ui/skeleton";

export default function ModelsLoading() {
  return (
    <PageShell
      title="Models"
      description="Which models agents use, who provides them, and what they cost."
      width="content"
    >
      <Skeleton className="h-9 w-80 max-w-full" />
      <Skeleton className="h-64" />
      <Skeleton className="h-40" />
    </PageShell>
  );
}
