import {
  Ban,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CirclePause,
  CircleStop,
  CircleX,
  Clock,
  type LucideIcon,
} from "lucide-react";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";

type Look = { label: string; tone: BadgeTone; icon: LucideIcon };

const looks = {
  // runs and steps
  queued: { label: "Queued", tone: "neutral", icon: CircleDashed },
  running: { label: "Running", tone: "brand", icon: CircleDot },
  waiting: { label: "Waiting", tone: "waiting", icon: CirclePause },
  completed: { label: "Completed", tone: "allowed", icon: CircleCheck },
  stopped: { label: "Stopped", tone: "masked", icon: CircleStop },
  failed: { label: "Failed", tone: "denied", icon: CircleX },
  cancelled: { label: "Cancelled", tone: "neutral", icon: Ban },
  // documents
  processing: { label: "Processing", tone: "brand", icon: CircleDot },
  ready: { label: "Ready", tone: "allowed", icon: CircleCheck },
  // approvals
  pending: { label: "Pending", tone: "waiting", icon: CirclePause },
  approved: { label: "Approved", tone: "allowed", icon: CircleCheck },
  rejected: { label: "Rejected", tone: "denied", icon: CircleX },
  expired: { label: "Expired", tone: "masked", icon: Clock },
  // agents, keys, members, policies
  active: { label: "Active", tone: "allowed", icon: CircleCheck },
  archived: { label: "Archived", tone: "neutral", icon: CircleStop },
  revoked: { label: "Revoked", tone: "denied", icon: Ban },
  invited: { label: "Invited", tone: "neutral", icon: CircleDashed },
  draft: { label: "Draft", tone: "neutral", icon: CircleDashed },
} as const satisfies Record<string, Look>;

export type KnownStatus = keyof typeof looks;

function isKnown(status: string): status is KnownStatus {
  return Object.hasOwn(looks, status);
}

type StatusBadgeProps = { status: KnownStatus | (string & {}); className?: string };

/** A status as icon and word. A status this table does not know is shown as its own name, never hidden. */
export function StatusBadge({ status, className }: StatusBadgeProps) {
  const look: Look = isKnown(status)
    ? looks[status]
    : { label: status.replaceAll("_", " "), tone: "neutral", icon: CircleDashed };
  const Icon = look.icon;
  return (
    <Badge tone={look.tone} className={className} data-status={status}>
      <Icon aria-hidden className={cn(look.tone === "brand" && "animate-bar-live")} />
      {look.label}
    </Badge>
  );
}
