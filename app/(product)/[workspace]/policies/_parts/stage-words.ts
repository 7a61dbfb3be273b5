import type { DecisionSummaryDto } from "@/lib/governance/schema";

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

export const stageLabel = (stage: Stage): string => stageLabels[stage];

/** "Before a model call" as the start of a sentence. */
export function stageMoment(stage: Stage): string {
  const moment = moments[stage];
  return moment.charAt(0).toUpperCase() + moment.slice(1);
}
