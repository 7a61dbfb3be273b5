import { withoutCitations } from "./citations";
import type { LoadedStep } from "./load-run";

/** What a run that did not come to its natural end leaves: the last text that the agent wrote; empty when it wrote none. */
export function partialResult(steps: readonly Pick<LoadedStep, "think">[]): string {
  return withoutCitations(steps.findLast((step) => step.think?.text)?.think?.text ?? "");
}
