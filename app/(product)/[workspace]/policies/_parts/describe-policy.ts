import type { BadgeTone } from "@/components/ui/badge";
import type { DecisionSummaryDto, PackMode, PolicyDto } from "@/lib/governance/schema";

type Stage = DecisionSummaryDto["stage"];

const moments: Record<Stage, string> = {
  input: "when content comes in",
  model: "before a model call",
  output: "before an answer is released",
  tool: "before a tool call",
  egress: "before a network connection",
  store: "before something is stored",
};

const stageLabels: Record<Stage, string> = {
  input: "Input",
  model: "Model call",
  output: "Answer",
  tool: "Tool call",
  egress: "Network",
  store: "Storage",
};

const obligations: Record<PolicyDto["obligation"], { label: string; tone: BadgeTone }> = {
  deny: { label: "Denies", tone: "denied" },
  approve: { label: "Asks a person", tone: "waiting" },
  mask: { label: "Masks", tone: "masked" },
  route: { label: "Routes", tone: "brand" },
  log: { label: "Records", tone: "neutral" },
  allow: { label: "Permits", tone: "allowed" },
};

export const stageLabel = (stage: Stage): string => stageLabels[stage];

/** "Before a model call" as the start of a sentence. */
export function stageMoment(stage: Stage): string {
  const moment = moments[stage];
  return moment.charAt(0).toUpperCase() + moment.slice(1);
}

export function obligationLook(obligation: PolicyDto["obligation"]): { label: string; tone: BadgeTone } {
  return obligations[obligation];
}

const strength: Record<PackMode, number> = { off: 0, monitor: 1, enforce: 2 };

/** Whether a change lets through what was held back or seen before. */
export function isWeaker(from: PackMode, to: PackMode): boolean {
  return strength[to] < strength[from];
}
