import { PageShell } from "@/components/patterns/page-shell";
import { Skeleton } from "@/components/ui/skeleton";

export default function DocumentLoading() {
  return (
    <PageShell title="Document">
      <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <Skeleton className="h-[32rem] rounded-lg" />
        <Skeleton className="h-72 rounded-lg" />
      </div>
    </PageShell>
  );
}
