import type { PolicyDefinition } from "../cedar/policy-definition";
import type { Stage } from "../cedar/schema-types";
import { classPlural } from "../class-words";
import { ConditionWords } from "./condition-words";
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
  const words = new ConditionWords(definition.stages[0] ?? "tool");
  const when: string[] = [];
  const unless: string[] = [];
  for (const { kind, body } of definition.json.conditions) {
    (kind === "when" ? when : unless).push(withoutFrame(words.test(body)));
  }
  const scope = [words.scope("principal", definition.json), words.scope("resource", definition.json)].filter(Boolean);
  const conditions = [...scope, ...when].join(", and ");
  const sentence = [headline(definition), conditions ? `when ${conditions}` : "always"].join(" ");
  return `${sentence}${unless.map((text) => `, unless ${text}`).join("")}.`;
}

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
      const who = joinWords(definition.approvers.map(plain), "and");
      return definition.approvalsNeeded > 1
        ? `Holds ${step} until ${definition.approvalsNeeded} people approve (${who})`
        : `Holds ${step} for approval (${who})`;
    }
    case "route":
      return `Sends ${step} to another model (${(definition.routeTo ?? "").replace(":", " ")})`;
    case "log":
      return `Records ${step}`;
    case "allow":
      return `Permits ${step}`;
  }
}

const plain = (name: string): string => name.replaceAll("_", " ");
