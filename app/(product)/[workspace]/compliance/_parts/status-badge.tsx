import { CircleCheck, CircleDashed, CircleDot, Eye, type LucideIcon } from "lucide-react";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { controlStatusLabels, controlStatusSentences, type ControlStatus } from "@/lib/compliance/schema";

const looks: Record<ControlStatus, { tone: BadgeTone; icon: LucideIcon }> = {
  supported: { tone: "allowed", icon: CircleCheck },
  partial: { tone: "masked", icon: CircleDot },
  watched: { tone: "waiting", icon: Eye },
  open: { tone: "neutral", icon: CircleDashed },
};

/** How far a control is supported, in words and colour. */
export function ControlStatusBadge({ status }: { status: ControlStatus }) {
  const { tone, icon: Icon } = looks[status];
  return (
    <Badge tone={tone} title={controlStatusSentences[status]} data-status={status}>
      <Icon aria-hidden />
      {controlStatusLabels[status]}
    </Badge>
  );
}
