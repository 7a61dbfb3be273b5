import { ListTree } from "lucide-react";
import Link from "next/link";
import { EmptyState } from "@/components/patterns/empty-state";
import { PageShell } from "@/components/patterns/page-shell";
import { Button } from "@/components/ui/button";

export default function JobNotFound() {
  return (
    <PageShell title="No such job">
      <EmptyState
        icon={ListTree}
        title="The engine knows no job with this id"
        description="The address may be mistyped, or the job ended more than 30 days ago and was removed."
        action={
          <Button asChild>
            <Link href="/operator/jobs">See all jobs</Link>
          </Button>
        }
      />
    </PageShell>
  );
}
