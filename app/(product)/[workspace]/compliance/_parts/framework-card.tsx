import Link from "next/link";
import { Card } from "@/components/ui/card";
import { controlStatuses, type FrameworkSummaryDto } from "@/lib/compliance/schema";
import { StatusBar } from "./status-bar";

/** A framework in short; the card leads to its controls. */
export function FrameworkCard({ slug, framework }: { slug: string; framework: FrameworkSummaryDto }) {
  const { id, title, reference, controls, policies, acted } = framework;
  const total = controlStatuses.reduce((sum, status) => sum + controls[status], 0);
  return (
    <Card className="relative grid content-start gap-3 p-4 transition-colors focus-within:border-ring hover:bg-surface">
      <div className="grid gap-0.5">
        <h3 className="font-medium">
          <Link href={`/${slug}/compliance/${id}`} className="after:absolute after:inset-0 after:rounded-lg">
            {title}
          </Link>
        </h3>
        <p className="text-13 text-pretty text-muted-foreground">{reference}</p>
      </div>
      <StatusBar controls={controls} />
      <p className="text-13 text-muted-foreground tabular-nums">
        {total} cited {total === 1 ? "control" : "controls"}, {policies} {policies === 1 ? "policy" : "policies"}, held{" "}
        {acted.toLocaleString("en")}× in 30 days
      </p>
    </Card>
  );
}
