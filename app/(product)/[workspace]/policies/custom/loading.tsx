import { PageShell } from "@/components/patterns/page-shell";
import { Skeleton } from "@/components/ui/skeleton";

export default function CustomPoliciesLoading() {
  return (
    <PageShell
      title="Custom policies"
      description="Rules in the same language as the packs, for what only your workspace knows. A draft binds nobody until it is published."
    >
      <Skeleton className="h-9 w-48" />
      <Skeleton className="h-40" />
      <Skeleton className="h-96" />
    </PageShell>
  );
}
