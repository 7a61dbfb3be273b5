import { EmptyState } from "@/components/patterns/empty-state";
import { PageShell } from "@/components/patterns/page-shell";

/** For members whose role may not see policies. */
export function PoliciesClosed() {
  return (
    <PageShell title="Policies">
      <EmptyState
        title="Policies are not open to your role"
        description="They need the permission policies:read, which every role but billing has. An owner or admin can change your role."
      />
    </PageShell>
  );
}
