import { Eye, PowerOff, ShieldCheck, type LucideIcon } from "lucide-react";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { PackMode } from "@/lib/governance/schema";

export const modeLooks: Record<PackMode, { label: string; tone: BadgeTone; icon: LucideIcon }> = {
  enforce: { label: "Enforced", tone: "allowed", icon: ShieldCheck },
  monitor: { label: "Monitor only", tone: "masked", icon: Eye },
  off: { label: "Off", tone: "neutral", icon: PowerOff },
};

export function ModeBadge({ mode }: { mode: PackMode }) {
  const { label, tone, icon: Icon } = modeLooks[mode];
  return (
    <Badge tone={tone} data-mode={mode}>
      <Icon aria-hidden />
      {label}
    </Badge>
  );
}
