import { attributePaths } from "../cedar/attribute-paths";
import type { PolicyDefinition } from "../cedar/policy-definition";
import type { UnmeasuredDto } from "../schema";
import { joinWords } from "@/lib/core/join-words";
import type { FactValue } from "../cedar/request";
import { classPlural } from "../class-words";
import { isOwnClass } from "../detectors/span-classes";
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

/**
 * What a reader has to know before trusting a rule. Follows from the parsed rule, so it cannot be forgotten. Classes that no
 * built-in detector finds are named for shipped rules; a workspace's own rule may rest on a class that it described itself.
 */
export function findUnmeasured(
  rule: Pick<PolicyDefinition, "json" | "stages">,
  { isOwn = false }: { readonly isOwn?: boolean } = {},
): UnmeasuredDto {
  const unfilled = attributePaths(rule)
    .filter((fact) => unfilledFacts.has(fact))
    .map((fact) => ({
      fact,
      words: wordsOfFact(fact),
      value: valueWords(fact, defaultOf(fact) as FactValue | undefined),
    }));
  return { unmeasuredFacts: [...unfilled, ...(isOwn ? [] : neverFound(rule))] };
}

/** The classes that a rule looks for, when the built-in detectors find none of them. */
function neverFound({ json }: Pick<PolicyDefinition, "json">): UnmeasuredDto["unmeasuredFacts"] {
  const sought = [...new Set(soughtClasses(json.conditions))].filter((name) => name !== "hidden_text");
  if (sought.length === 0 || !sought.every(isOwnClass)) return [];
  const words = joinWords(sought.map(classPlural), "or");
  return [
    {
      fact: "data.pii",
      words: `whether the data contains ${words}, unless the workspace describes such a class`,
      value: "no",
    },
  ];
}

const setTests = new Set(["contains", "containsAny", "containsAll"]);

function soughtClasses(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([operator, body]) => {
    if (!setTests.has(operator)) return soughtClasses(body);
    const { left, right } = body as { left: unknown; right: unknown };
    const isFound = JSON.stringify(left) === foundData;
    return isFound ? textsIn(right) : [];
  });
}

const foundData = JSON.stringify({
  ".": { left: { ".": { left: { Var: "context" }, attr: "data" } }, attr: "pii" },
});

function textsIn(operand: unknown): string[] {
  const { Value: value, Set: items } = operand as { Value?: unknown; Set?: unknown[] };
  return typeof value === "string" ? [value] : (items ?? []).flatMap(textsIn);
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
