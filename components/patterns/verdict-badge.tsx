import { EyeOff, Hand, Route, ShieldCheck, ShieldX, type LucideIcon } from "lucide-react";
import { Badge, type BadgeTone } from "@/components/ui/badge";

export type Verdict = "allow" | "deny" | "mask" | "require_approval" | "route";

const looks: Record<Verdict, { label: string; tone: BadgeTone; icon: LucideIcon }> = {
  allow: { label: "Allowed", tone: "allowed", icon: ShieldCheck },
  deny: { label: "Denied", tone: "denied", icon: ShieldX },
  mask: { label: "Masked", tone: "masked", icon: EyeOff },
  require_approval: { label: "Approval required", tone: "waiting", icon: Hand },
  route: { label: "Routed", tone: "brand", icon: Route },
};

type VerdictBadgeProps = {
  verdict: Verdict;
  /** Monitor-only: the policy spoke, and nothing was held back. */
  observed?: boolean;
  className?: string;
};

/** What the policies decided, as icon and word. */
export function VerdictBadge({ verdict, observed = false, className }: VerdictBadgeProps) {
  const { label, tone, icon: Icon } = looks[verdict];
  return (
    <Badge tone={observed ? "outline" : tone} className={className} data-verdict={verdict}>
      <Icon aria-hidden />
      {label}
      {observed ? " (monitor only)" : null}
    </Badge>
  );
}
