import { roleWords } from "../approver-schema";
import { attributePaths } from "../cedar/attribute-paths";
import type { Expr } from "../cedar/cedar-wasm";
import { compileCondition } from "../cedar/compile-expression";
import { conjunctsOf } from "../cedar/conjuncts";
import type { PolicyDefinition } from "../cedar/policy-definition";
import { toEvaluationRequest, type FactValue, type StageFacts } from "../cedar/request";
import type { Stage } from "../cedar/schema-types";
import { statableFacts, type StatableFact } from "../facts/fact-catalogue";
import type { RuleWhyDto } from "../schema";
import { joinWords } from "@/lib/core/join-words";
import { ConditionWords } from "./condition-words";
import { phrases, resourceKeys } from "./rule-vocabulary";
import { valueWords } from "./value-words";

/**
 * Why a rule held on a step that was masked on the way: on the facts as the step came or, where it does not hold on those,
 * on what masking made of them. Null when it holds on neither.
 */
export function whyRuleHeldInStep(definition: PolicyDefinition, stage: Stage, facts: StageFacts): RuleWhyDto | null {
  const atFirst = whyRuleHeld(definition, stage, facts);
  if (atFirst) return atFirst;
  const { data } = facts.context;
  const masked = { ...facts, context: { ...facts.context, data: { ...data, masked: data.pii } } } as StageFacts;
  const later = data.pii.length > 0 ? whyRuleHeld(definition, stage, masked) : null;
  return later && { ...later, because: ["What other rules asked to mask was masked before.", ...later.because] };
}

/**
 * Why a rule held on a step: each of its conditions in words with the values of that step, what would have kept it from
 * holding (any one of them), and what a person can do. Null when it does not hold on these facts.
 */
export function whyRuleHeld(definition: PolicyDefinition, stage: Stage, facts: StageFacts): RuleWhyDto | null {
  const request = toEvaluationRequest(stage, facts);
  const words = new ConditionWords([stage]);
  const because: string[] = [];
  const otherwise: string[] = [];
  const read = new Set<string>();
  for (const condition of conjunctsOf(definition)) {
    if (!holds(() => compileCondition(condition)(request))) return null;
    const clause = capital(words.test(condition));
    const paths = pathsOf(condition, stage);
    const values = paths
      .filter((path) => !read.has(path) && saysMore(path, condition))
      .flatMap((path) => valueOf(path, factOf(path, stage, facts), clause))
      .sort((a, b) => Number(b.startsWith("it is")) - Number(a.startsWith("it is")));
    for (const path of paths) read.add(path);
    because.push(`${clause}${values.length > 0 ? ` (${values.join("; ")})` : ""}.`);
    otherwise.push(`${capital(words.test(condition, false))}.`);
  }
  return { because, otherwise, next: nextSteps(definition, stage, facts, read) };
}

function holds(test: () => boolean): boolean {
  try {
    return test();
  } catch {
    return false;
  }
}

const capital = (text: string): string => {
  const bare = text.startsWith("(") && text.endsWith(")") ? text.slice(1, -1) : text;
  return bare.charAt(0).toUpperCase() + bare.slice(1);
};

function pathsOf(condition: Expr, stage: Stage): string[] {
  return attributePaths({
    json: { conditions: [{ kind: "when", body: condition }] } as unknown as PolicyDefinition["json"],
    stages: [stage],
  });
}

/** Facts whose value stands in the clause already, or that are never kept. */
const saidByClause = new Set(["data.masked", "data.taint", "data.contentFlags", "call.target", "workspace.id"]);

/** The value of a yes-or-no fact stands in the clause, and so does that of a text that is compared with one literal. */
function saysMore(path: string, condition: Expr): boolean {
  if (!(path in phrases) || saidByClause.has(path)) return false;
  const [operator, body] = Object.entries(condition)[0] ?? [];
  return operator !== "==" || !("Value" in (body as { right: Expr }).right);
}

function factOf(path: string, stage: Stage, facts: StageFacts): FactValue | undefined {
  const [first = "", second = ""] = path.split(".");
  const owner =
    first === "agent"
      ? facts.agent
      : first === resourceKeys[stage] && first !== "workspace"
        ? facts.resource
        : (facts.context as Record<string, unknown>)[first];
  return (second === "" ? owner : (owner as Record<string, unknown> | undefined)?.[second]) as FactValue | undefined;
}

/** "it is 92 of 100" where the clause begins with the fact, else the fact by its name; nothing for approvals nobody gave. */
function valueOf(path: string, value: FactValue | undefined, clause: string): string[] {
  const words = valueWords(path, value);
  if (path === "data.pii") return [`found: ${words}`];
  if (path.startsWith("approvals.") && (value === 0 || (Array.isArray(value) && value.length === 0))) return [];
  const phrase = phrases[path] ?? path;
  return [clause.startsWith(capital(phrase)) ? `it is ${words}` : `${phrase}: ${words}`];
}

/** Facts that somebody can state and that, stated, may lift the rule: they have the value that stands for unstated. */
function unstated(stage: Stage, facts: StageFacts, read: ReadonlySet<string>): StatableFact[] {
  return statableFacts.filter((entry) => {
    const path = `${entry.group}.${entry.attribute}`;
    if (!read.has(path)) return false;
    const value = factOf(path, stage, facts);
    if (entry.kind === "list") return true;
    return entry.negated ? value === true : value === false || value === "";
  });
}

const subjects: Readonly<Record<StatableFact["about"], string>> = {
  workspace: "the workspace",
  provider: "the model's provider",
  agent: "the agent",
};

function nextSteps(definition: PolicyDefinition, stage: Stage, facts: StageFacts, read: ReadonlySet<string>): string[] {
  if (definition.effect === "permit") return [];
  const steps: string[] = [];
  if (definition.obligation === "approve" && stage === "tool") {
    const roles = joinWords(
      definition.approvers.map((role) => `“${roleWords(role)}”`),
      "and",
    );
    steps.push(
      definition.approvers.length > 1
        ? `People in the roles ${roles} can approve the call (Approvals).`
        : `Somebody in the role ${roles} can approve the call (Approvals).`,
    );
  }
  if (definition.obligation === "approve" && stage !== "tool")
    steps.push("Nobody can be asked at this point, so the rule denies.");
  for (const { title, about } of unstated(stage, facts, read)) {
    steps.push(`If it is so, state “${title}” for ${subjects[about]} (Policies, Facts).`);
  }
  if (read.has("agent.allowedTools")) steps.push("Grant the tool to the agent (the agent's settings).");
  if (read.has("call.hostAllowed"))
    steps.push("Add the host to the domains that the agent's grant of the tool allows.");
  if (read.has("agent.runBudgetMicroUsd") || read.has("agent.dayBudgetMicroUsd"))
    steps.push("Raise the agent's budget (the agent's settings).");
  if (read.has("agent.autonomy")) steps.push("Change the agent's autonomy (the agent's settings).");
  if (read.has("agent.disabled")) steps.push("Withdraw the statement that stops the agent (Policies, Facts).");
  if (definition.obligation === "mask" || definition.obligation === "route") return steps;
  steps.push("Grant an exception with a reason and an end, or let the rule only watch (the rule's page).");
  return steps;
}
