import { ShieldAlert } from "lucide-react";
import { Badge, type BadgeTone } from "@/components/ui/badge";

const tones: Record<string, BadgeTone> = { low: "neutral", medium: "masked", high: "denied" };

/** How much could go wrong, as the tool declares it. */
export function RiskBadge({ risk }: { risk: string }) {
  return (
    <Badge tone={tones[risk] ?? "neutral"}>
      <ShieldAlert aria-hidden />
      {risk.charAt(0).toUpperCase() + risk.slice(1)} risk
    </Badge>
  );
}
