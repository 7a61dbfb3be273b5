import { Badge, type BadgeTone } from "@/components/ui/badge";

export type Obligation = "deny" | "approve" | "mask" | "route" | "log" | "allow";

const looks: Record<Obligation, { label: string; tone: BadgeTone }> = {
  deny: { label: "Denies", tone: "denied" },
  approve: { label: "Asks a person", tone: "waiting" },
  mask: { label: "Masks", tone: "masked" },
  route: { label: "Routes", tone: "brand" },
  log: { label: "Records", tone: "neutral" },
  allow: { label: "Permits", tone: "allowed" },
};

/** What a rule brings about when it holds, in a word. */
export function ObligationBadge({ obligation }: { obligation: Obligation }) {
  const { label, tone } = looks[obligation];
  return <Badge tone={tone}>{label}</Badge>;
}
