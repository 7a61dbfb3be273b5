import { PageShell } from "@/components/patterns/page-shell";
import { Skeleton } from "@/components/ui/skeleton";

export default function ApprovalsLoading() {
  return (
    <PageShell
      title="Approvals"
      description="What agents may only do once a person has looked at it. The run waits until someone answers."
    >
      <Skeleton className="h-9 w-48" />
      <div role="status" aria-label="Loading" className="grid items-start gap-5 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <Skeleton className="h-60" />
        <Skeleton className="hidden h-96 lg:block" />
      </div>
    </PageShell>
  );
}
