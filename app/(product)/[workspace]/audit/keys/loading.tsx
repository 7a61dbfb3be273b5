import { PageShell } from "@/components/patterns/page-shell";
import { Skeleton } from "@/components/ui/skeleton";

export default function KeysLoading() {
  return (
    <PageShell title="Signing keys" description="The public keys of this installation.">
      <Skeleton className="h-9 w-64" />
      <Skeleton className="h-32" />
    </PageShell>
  );
}
