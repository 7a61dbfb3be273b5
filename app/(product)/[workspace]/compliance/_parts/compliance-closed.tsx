import { EmptyState } from "@/components/patterns/empty-state";
import { PageShell } from "@/components/patterns/page-shell";

/** For members whose role may not see policies. */
export function ComplianceClosed() {
  return (
    <PageShell title="Compliance">
      <EmptyState
        title="Compliance is not open to your role"
        description="It needs the permission policies:read, which every role but billing has. An owner or admin can change your role."
      />
    </PageShell>
  );
}
