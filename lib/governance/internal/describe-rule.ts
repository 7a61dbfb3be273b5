import { roleWords } from "../approver-schema";
import type { Expr } from "../cedar/cedar-wasm";
import { operandsOf } from "../cedar/conjuncts";
import type { PolicyDefinition } from "../cedar/policy-definition";
import type { Stage } from "../cedar/schema-types";
import { classPlural } from "../class-words";
import { ConditionWords } from "./condition-words";
import { routeWords } from "./route-words";
import { joinWords } from "@/lib/core/join-words";

const steps: Record<Stage, string> = {
  input: "incoming content",
  model: "a model call",
  output: "an answer",
  tool: "a tool call",
  egress: "a network connection",
  store: "storing something",
};

/**
 * A rule in one plain sentence: what it does, at which step, and under which conditions. Made from the parsed rule, so it
 * cannot say anything else than the rule; what has no words is given as the Cedar operator.
 */
export function describeRule(definition: PolicyDefinition): string {
  const words = new ConditionWords(definition.stages);
  const when: string[] = [];
  const unless: string[] = [];
  for (const { kind, body } of definition.json.conditions) {
    if (kind === "unless" && isTheApproval(body, definition)) continue; // the beginning of the sentence says it
    (kind === "when" ? when : unless).push(withoutFrame(words.test(body)));
  }
  const scope = [words.scope("principal", definition.json), words.scope("resource", definition.json)].filter(Boolean);
  const conditions = [...scope, ...when].join(", and ");
  const always = unless.length > 0 ? "" : " always";
  const sentence = `${headline(definition)}${conditions ? ` when ${conditions}` : always}`;
  return `${sentence}${unless.map((text) => `, unless ${text}`).join("")}.`;
}

/** Whether a condition is that those approve whom the rule asks, and nothing else. */
function isTheApproval(body: Expr, { obligation, approvers, approvalsNeeded }: PolicyDefinition): boolean {
  const isMet = (part: Expr): boolean => {
    const text = JSON.stringify(part);
    return text.includes('"attr":"roles"')
      ? approvers.some((role) => text === roleApproved(role))
      : text === enoughApproved(approvalsNeeded);
  };
  return obligation === "approve" && operandsOf("&&", body).every(isMet);
}

const approvalsFact = (attr: string) => ({
  ".": { left: { ".": { left: { Var: "context" }, attr: "approvals" } }, attr },
});
const roleApproved = (role: string) =>
  JSON.stringify({ contains: { left: approvalsFact("roles"), right: { Value: role } } });
const enoughApproved = (count: number) =>
  JSON.stringify({ ">=": { left: approvalsFact("count"), right: { Value: count } } });

/** A choice that is the whole condition needs no brackets. */
function withoutFrame(text: string): string {
  if (!text.startsWith("(")) return text;
  let depth = 0;
  for (const [index, letter] of [...text].entries()) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (depth === 0) return index === [...text].length - 1 ? text.slice(1, -1) : text;
  }
  return text;
}

function headline(definition: PolicyDefinition): string {
  const step = joinWords(
    definition.stages.map((stage) => steps[stage]),
    "or",
  );
  switch (definition.obligation) {
    case "deny":
      return `Denies ${step}`;
    case "mask":
      return `Masks ${joinWords(definition.classes.map(classPlural), "and")} before ${step}`;
    case "approve": {
      const roles = joinWords(
        definition.approvers.map((role) => `“${roleWords(role)}”`),
        "and",
      );
      const roleWord = definition.approvers.length > 1 ? "the roles" : "the role";
      return definition.approvalsNeeded > 1
        ? `Holds ${step} for approval by ${definition.approvalsNeeded} people, among them ${roleWord} ${roles},`
        : `Holds ${step} for approval by ${roleWord} ${roles}`;
    }
    case "route":
      return `Sends ${step} to another model, ${routeWords(definition.routeTo ?? "")},`;
    case "log":
      return `Records ${step}`;
    case "allow":
      return `Permits ${step}`;
  }
}
