import { PageShell } from "@/components/patterns/page-shell";
import { Skeleton } from "@/components/ui/skeleton";

export default function ComplianceLoading() {
  return (
    <PageShell
      title="Compliance"
      description="Which controls your policies support, the evidence for it, and what is missing."
    >
      <div className="grid gap-3 sm:grid-cols-3">
        {["a", "b", "c"].map((key) => (
          <Skeleton key={key} className="h-[108px]" />
        ))}
      </div>
      <Skeleton className="h-24" />
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {["a", "b", "c", "d", "e", "f"].map((key) => (
          <Skeleton key={key} className="h-36" />
        ))}
      </div>
    </PageShell>
  );
}
