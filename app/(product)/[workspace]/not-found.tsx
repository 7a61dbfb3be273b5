import { SearchX } from "lucide-react";
import { EmptyState } from "@/components/patterns/empty-state";
import { PageShell } from "@/components/patterns/page-shell";

/** Inside a workspace: what does not exist, belongs to another workspace, or is not open to this role. */
export default function NotFoundInWorkspace() {
  return (
    <PageShell title="Not found">
      <EmptyState
        icon={SearchX}
        title="There is no such page in this workspace"
        description="It may have been deleted, belong to another workspace, or not be open to your role. Press ⌘K or Ctrl K to search."
      />
    </PageShell>
  );
}
