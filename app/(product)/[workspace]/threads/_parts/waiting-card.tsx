import { Hand } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";

type WaitingCardProps = { slug: string; runId: string; approvalId: string | null };

/** Says that a person has to decide before the agent goes on, and leads to the decision. */
export function WaitingCard({ slug, runId, approvalId }: WaitingCardProps) {
  return (
    <div role="status" className="flex flex-wrap items-center gap-3 rounded-lg border bg-waiting-soft p-3">
      <Hand aria-hidden className="size-4 shrink-0 text-waiting" />
      <p className="min-w-0 flex-1 basis-56 text-13">
        <span className="block font-medium">Waiting for a person</span>
        The agent wants to do something that needs approval. It goes on by itself once somebody has decided.
      </p>
      <Button size="sm" asChild>
        <Link href={approvalId ? `/${slug}/approvals/${approvalId}` : `/${slug}/runs/${runId}`}>Review and decide</Link>
      </Button>
    </div>
  );
}
