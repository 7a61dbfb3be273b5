import { FilePen } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { CustomPolicySummaryDto } from "@/lib/governance/custom-policy-schema";
import { ModeBadge } from "../../_parts/mode-badge";

/** Whether an own rule binds. */
export function StateBadge({ policy }: { policy: Pick<CustomPolicySummaryDto, "state" | "mode"> }) {
  if (policy.state === "published") return <ModeBadge mode={policy.mode} />;
  if (policy.state === "off") return <ModeBadge mode="off" />;
  return (
    <Badge tone="outline">
      <FilePen aria-hidden />
      Draft
    </Badge>
  );
}
