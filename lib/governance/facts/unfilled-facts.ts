import { attributePaths } from "../cedar/attribute-paths";
import type { PolicyDefinition } from "../cedar/policy-definition";
import type { UnmeasuredDto } from "../schema";
import { joinWords } from "@/lib/core/join-words";
import type { FactValue } from "../cedar/request";
import { wordsOfFact } from "../internal/rule-vocabulary";
import { valueWords } from "../internal/value-words";
import { buildAgentFacts } from "./agent-facts";
import { buildDataFacts, buildSourceFacts, buildSubjectFacts } from "./data-facts";
import { buildModelFacts } from "./model-facts";
import { buildOutputFacts, buildPersonDecisionFacts, buildRunFacts, buildSessionFacts } from "./run-facts";
import { buildCallFacts, buildToolFacts } from "./tool-facts";

/**
 * Facts of the schema that nothing in a run measures and nobody can state: rules see the value that the builder of their
 * group gives. The one table of them; a test compares it with what the code of runs fills in and what can be stated.
 */
export const unfilledFacts: ReadonlySet<string> = new Set([
  "agent.scopes",
  "call.amountCents",
  "call.onBehalfScopes",
  "data.contentFlags",
  "model.errorRatePct",
  "output.biasScore",
  "output.confidencePct",
  "output.contestLink",
  "output.explanation",
  "output.schemaExpected",
  "output.schemaValid",
  "output.synthetic",
  "output.toxicity",
  "output.userReportedConcern",
  "output.watermarked",
  "run.complexity",
  "run.driftScore",
  "run.goalDriftScore",
  "run.planned",
  "run.plannedTools",
  "session.breakGlass",
  "session.idleMinutes",
  "session.mfa",
  "session.networkTrusted",
  "source.env",
  "subject.erased",
  "subject.limitSensitive",
  "subject.objected",
  "subject.optedOut",
  "subject.restricted",
  "tool.scope",
]);

/** What a reader has to know before trusting a rule. Follows from the parsed rule, so it cannot be forgotten. */
export function findUnmeasured(rule: Pick<PolicyDefinition, "json" | "stages">): UnmeasuredDto {
  return {
    unmeasuredFacts: attributePaths(rule)
      .filter((fact) => unfilledFacts.has(fact))
      .map((fact) => ({
        fact,
        words: wordsOfFact(fact),
        value: valueWords(fact, defaultOf(fact) as FactValue | undefined),
      })),
  };
}

/** Whether something that a rule rests on is missing. */
export function isUnmeasured({ unmeasuredFacts }: UnmeasuredDto): boolean {
  return unmeasuredFacts.length > 0;
}

/** The notice in one sentence; null when nothing is missing. */
export function unmeasuredSentence({ unmeasuredFacts }: UnmeasuredDto): string | null {
  if (unmeasuredFacts.length === 0) return null;
  const facts = unmeasuredFacts.map(({ words, value }) => `${words} (it sees ${value})`);
  return `This rule reads facts that nothing measures yet: ${joinWords(facts, "and")}.`;
}

const groups: Readonly<Record<string, () => object>> = {
  agent: () => buildAgentFacts({ autonomy: "ask_when_risky" }),
  model: () => buildModelFacts({ provider: "", name: "" }),
  tool: () => buildToolFacts({ name: "" }),
  data: () => buildDataFacts({}),
  subject: () => buildSubjectFacts(),
  session: () => buildSessionFacts(),
  run: () => buildRunFacts(),
  source: () => buildSourceFacts({ workspaceId: "" }),
  output: () => buildOutputFacts(),
  decision: () => buildPersonDecisionFacts(),
  call: () => buildCallFacts(),
};

/** The value that a fact has while nothing fills it in; undefined for one that is always filled in. */
export function defaultOf(fact: string): unknown {
  const [owner = "", name = ""] = fact.split(".");
  return (groups[owner]?.() as Record<string, unknown> | undefined)?.[name];
}
