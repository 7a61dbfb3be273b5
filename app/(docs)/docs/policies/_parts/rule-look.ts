import type { BadgeTone } from "@/components/ui/badge";
import type { CataloguePolicy } from "@/lib/governance/catalogue";

export const ruleLooks: Record<CataloguePolicy["obligation"], { label: string; tone: BadgeTone }> = {
  deny: { label: "Denies", tone: "denied" },
  approve: { label: "Asks a person", tone: "waiting" },
  mask: { label: "Masks", tone: "masked" },
  route: { label: "Routes", tone: "brand" },
  log: { label: "Records", tone: "neutral" },
  allow: { label: "Permits", tone: "allowed" },
};
