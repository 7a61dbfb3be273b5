import { PageShell } from "@/components/patterns/page-shell";
import { Skeleton } from "@/components/ui/skeleton";

export default function PoliciesLoading() {
  return (
    <PageShell
      title="Policies"
      description="The rules that decide each model call and tool call before it happens: what is on, and what it caught."
    >
      <Skeleton className="h-9 w-48" />
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
        {["a", "b", "c", "d", "e"].map((key) => (
          <Skeleton key={key} className="h-[86px]" />
        ))}
      </div>
      <Skeleton className="h-28" />
      <Skeleton className="h-64" />
    </PageShell>
  );
}
