import { EmptyState } from "@/components/patterns/empty-state";
import { PageShell } from "@/components/patterns/page-shell";

/** For members whose role may not read the log. */
export function AuditClosed() {
  return (
    <PageShell title="Audit">
      <EmptyState
        title="The audit log is not open to your role"
        description="It needs the permission audit:read, which owners, admins, builders and approvers have. An owner or admin can change your role."
      />
    </PageShell>
  );
}
