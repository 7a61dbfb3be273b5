import "server-only";
import type { OutputFacts } from "@/lib/governance/cedar/schema.generated";
import { hasActiveContent } from "@/lib/governance/detectors/active-content";
import { findDataLinks, type LinkMaterial } from "@/lib/governance/detectors/data-links";
import { now } from "@/lib/core/clock";
import { promptOverlapPct } from "@/lib/governance/detectors/prompt-overlap";
import { statedAgentFacts } from "@/lib/governance/facts/stated-facts";
import { buildOutputFacts } from "@/lib/governance/facts/run-facts";
import { collectJsonTexts } from "@/lib/governance/masking/mask-json";
import { standingInstructions, type HistoryMessage } from "./conversation";
import { groundedPct } from "./grounding";
import type { LoadedRun } from "./load-run";

/**
 * What the output rules may know of an answer: whether it would run something where it is shown, carry data out in its
 * links and images, or read the agent's instructions aloud. A canary that the model wrote counts as all of them.
 */
export function checkAnswer(run: LoadedRun, answer: string, history: readonly HistoryMessage[]): OutputFacts {
  const isLeaked = run.steps.some((step) => step.think?.isPromptLeaked);
  const stated = statedAgentFacts(run.stated, { id: run.agent.id, versionId: run.versionId }, now().getTime());
  return buildOutputFacts({
    ...stated.output,
    groundedPct: groundedPct(answer, linkMaterial(run).read),
    aiDisclosure: true,
    activeContent: hasActiveContent(answer),
    exfiltrationLinks: findDataLinks(answer, linkMaterial(run, history)).length > 0,
    systemPromptOverlapPct: isLeaked ? 100 : promptOverlapPct(answer, standingInstructions(run)),
  });
}

/** What the addresses that a run writes may come from, and what they could carry out. */
export function linkMaterial(run: LoadedRun, history: readonly HistoryMessage[] = []): LinkMaterial {
  const read = run.steps.flatMap((step) => (step.tool ? collectJsonTexts(step.tool) : []));
  return { known: [run.input, ...history.map((message) => message.content), ...read], read };
}
