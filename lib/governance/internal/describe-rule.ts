import type { Expr } from "../cedar/cedar-wasm";
import type { PolicyDefinition } from "../cedar/policy-definition";
import type { Stage } from "../cedar/schema-types";
import { classPlural } from "../class-words";

type Node = Record<string, unknown>;
type Pair = { left: Expr; right: Expr };

const steps: Record<Stage, string> = {
  input: "incoming content",
  model: "a model call",
  output: "an answer",
  tool: "a tool call",
  egress: "a network connection",
  store: "storing something",
};

const resources: Record<Stage, string> = {
  input: "workspace",
  model: "model",
  output: "recipient",
  tool: "tool",
  egress: "tool",
  store: "store",
};

/** Owners of the attributes below `context`, as a reader names them. */
const owners: Record<string, string> = {
  data: "the data",
  subject: "the person concerned",
  session: "the session",
  run: "the run",
  workspace: "the workspace",
  time: "the time",
  approvals: "the approvals",
  call: "the call",
  source: "the source",
  output: "the answer",
  decision: "the decision on a person",
};

/** Attributes whose names do not read well; the rest are their own words. */
const phrases: Record<string, string> = {
  "data.pii": "the personal data found",
  "data.masked": "what is masked",
  "data.taint": "the marks on the data",
  "data.dataClass": "the data's label",
  "data.contentFlags": "the content's flags",
  "data.injectionScore": "the injection score",
  "data.purpose": "the purpose",
  "data.purposeAllows": "what the purpose needs",
  "run.steps": "the number of steps so far",
  "run.depth": "the run's depth",
  "run.toolCalls": "the number of tool calls so far",
  "run.env": "the environment",
  "run.projectedMicroUsd": "the run's cost with this step (millionths of a dollar)",
  "run.costMicroUsd": "the run's cost so far (millionths of a dollar)",
  "run.estMicroUsd": "the step's estimated cost (millionths of a dollar)",
  "run.dayProjectedMicroUsd": "the day's cost with this step (millionths of a dollar)",
  "run.monthPct": "the share of the month's budget (%)",
  "approvals.roles": "the roles that approved",
  "approvals.count": "the number of people who approved",
  "call.host": "the host",
  "call.target": "what the call is aimed at",
  "call.amountCents": "the amount (cents)",
  "call.rows": "the number of rows",
  "time.hour": "the hour of the day",
  "time.weekday": "the day of the week (1 is Monday)",
  promptTokens: "the prompt's length in tokens",
};

/** Yes-or-no facts as clauses, and their opposites. */
const clauses: Record<string, readonly [string, string]> = {
  "model.external": ["the model is outside this installation", "the model is inside this installation"],
  "tool.external": ["the tool reaches outside the workspace", "the tool stays inside the workspace"],
  "tool.sideEffect": ["the tool changes something", "the tool changes nothing"],
  "model.trainsOnInputs": ["the model's provider trains on inputs", "the model's provider does not train on inputs"],
  "call.hostAllowed": ["the host is on the allowed list", "the host is not on the allowed list"],
  "call.hostPrivate": ["the host is a private address", "the host is a public address"],
  "call.tls": ["the connection is encrypted", "the connection is not encrypted"],
  "approvals.requesterApproved": ["the requester approved it", "the requester did not approve it"],
};

/**
 * A rule in one plain sentence: what it does, at which step, and under which conditions. Made from the parsed rule, so it
 * cannot say anything else than the rule; what has no words is given as the Cedar operator.
 */
export function describeRule(definition: PolicyDefinition): string {
  const words = new Words(definition.stages[0] ?? "tool");
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
  const step = list(
    definition.stages.map((stage) => steps[stage]),
    "or",
  );
  switch (definition.obligation) {
    case "deny":
      return `Denies ${step}`;
    case "mask":
      return `Masks ${list(definition.classes.map(classPlural), "and")} before ${step}`;
    case "approve": {
      const who = list(definition.approvers.map(plain), "and");
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
const quoted = (value: unknown): string => (typeof value === "string" ? `“${value}”` : String(value));

function list(items: readonly string[], joint: "and" | "or"): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${joint} ${last}`;
}

/** camelCase as words: `trainsOnInputs` is "trains on inputs". */
function spaced(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

const comparisons: Record<string, readonly [string, string]> = {
  "==": ["is", "is not"],
  "!=": ["is not", "is"],
  "<": ["is below", "is at least"],
  "<=": ["is at most", "is above"],
  ">": ["is above", "is at most"],
  ">=": ["is at least", "is below"],
};

class Words {
  private readonly resource: string;

  constructor(stage: Stage) {
    this.resource = resources[stage];
  }

  scope(variable: "principal" | "resource", json: PolicyDefinition["json"]): string {
    const scope = json[variable];
    if (scope.op !== "==" || !("entity" in scope)) return "";
    const entity = "__entity" in scope.entity ? scope.entity.__entity : scope.entity;
    return `the ${variable === "principal" ? "agent" : this.resource} is ${entity.id}`;
  }

  /** A condition as a clause; with `yes` false, its opposite. */
  test(expression: Expr, yes = true): string {
    const [operator, body] = Object.entries(expression as Node)[0] ?? ["", null];
    const pair = body as Pair;
    switch (operator) {
      case "&&":
      case "||": {
        const isAnd = (operator === "&&") === yes;
        const parts = chain(operator, expression).map((part) => this.test(part, yes));
        return isAnd ? parts.join(" and ") : `(${parts.join(" or ")})`;
      }
      case "!":
        return this.test((body as { arg: Expr }).arg, !yes);
      case "contains": {
        if ("Set" in pair.left)
          return `${this.value(pair.right)} ${yes ? "is one of" : "is none of"} ${this.value(pair.left)}`;
        return `${this.value(pair.left)} ${yes ? "contains" : "does not contain"} ${this.value(pair.right)}`;
      }
      case "containsAny":
        return `${this.value(pair.left)} ${yes ? "contains one of" : "contains none of"} ${this.value(pair.right)}`;
      case "containsAll":
        return `${this.value(pair.left)} ${yes ? "contains all of" : "does not contain all of"} ${this.value(pair.right)}`;
      case "isEmpty":
        return `${this.value((body as { arg: Expr }).arg)} ${yes ? "is empty" : "is not empty"}`;
      case "like": {
        const { left, pattern } = body as { left: Expr; pattern: ("Wildcard" | { Literal: string })[] };
        const text = pattern.map((part) => (part === "Wildcard" ? "*" : part.Literal)).join("");
        return `${this.value(left)} ${yes ? "looks like" : "does not look like"} ${quoted(text)}`;
      }
      case "if-then-else": {
        const parts = body as { if: Expr; then: Expr; else: Expr };
        const [asked, first, second] = [this.test(parts.if), this.test(parts.then, yes), this.test(parts.else, yes)];
        return `(if ${asked}, then ${first}, else ${second})`;
      }
      case "has": {
        const { left, attr } = body as { left: Expr; attr: string | string[] };
        return `${this.value(left)} ${yes ? "has" : "does not have"} ${quoted([attr].flat().join("."))}`;
      }
      case "Value":
        return body === yes ? "it is always so" : "it is never so";
      case ".":
        return this.flag(expression, yes);
    }
    const words = comparisons[operator];
    if (words) return this.compare(operator, words, pair, yes);
    return `${yes ? "" : "not "}${this.value(expression)}`;
  }

  private compare(operator: string, words: readonly [string, string], { left, right }: Pair, yes: boolean): string {
    const literal = "Value" in right ? right.Value : undefined;
    if (typeof literal === "boolean" && (operator === "==" || operator === "!=")) {
      return this.test(left, (operator === "==") === literal ? yes : !yes);
    }
    if (literal === "" && (operator === "==" || operator === "!=")) {
      return `${this.value(left)} ${(operator === "==") === yes ? "is not stated" : "is stated"}`;
    }
    return `${this.value(left)} ${words[yes ? 0 : 1]} ${this.value(right)}`;
  }

  /** A yes-or-no fact. */
  private flag(expression: Expr, yes: boolean): string {
    const path = pathOf(expression);
    const key = this.keyOf(path);
    const known = clauses[key];
    if (known) return known[yes ? 0 : 1];
    const name = path.at(-1) ?? "";
    return `${this.ownerOf(path)} has “${spaced(name)}” set to ${yes ? "yes" : "no"}`;
  }

  private value(expression: Expr): string {
    const [operator, body] = Object.entries(expression as Node)[0] ?? ["", null];
    if (operator === "Value") return isEntity(body) ? body.__entity.id : quoted(body);
    if (operator === "Set")
      return list(
        (body as Expr[]).map((item) => this.value(item)),
        "or",
      );
    if (operator === "neg") return `minus ${this.value((body as { arg: Expr }).arg)}`;
    if (operator === "Var")
      return body === "principal" ? "the agent" : body === "resource" ? `the ${this.resource}` : String(body);
    if (operator === ".") {
      const path = pathOf(expression);
      const key = this.keyOf(path);
      const name = path.at(-1) ?? "";
      return phrases[key] ?? `${this.ownerOf(path)}'s ${spaced(name)}`;
    }
    if (["+", "-", "*"].includes(operator)) {
      const { left, right } = body as Pair;
      return `${this.value(left)} ${operator === "*" ? "times" : operator === "+" ? "plus" : "minus"} ${this.value(right)}`;
    }
    if (
      operator in comparisons ||
      ["&&", "||", "!", "contains", "containsAny", "containsAll", "isEmpty", "like", "if-then-else"].includes(operator)
    ) {
      return `whether ${this.test(expression)}`;
    }
    return `a condition in Cedar (${operator})`;
  }

  /** The attribute's place: `tool.external`, `data.pii`, `agent.owner`, `promptTokens`. */
  private keyOf(path: readonly string[]): string {
    const [variable = "", ...names] = path;
    if (variable === "context") return names.join(".");
    return [variable === "principal" ? "agent" : this.resource, ...names].join(".");
  }

  private ownerOf(path: readonly string[]): string {
    const [variable = "", first = ""] = path;
    if (variable === "principal") return "the agent";
    if (variable === "resource") return `the ${this.resource}`;
    return path.length > 2 ? (owners[first] ?? `the ${spaced(first)}`) : "the step";
  }
}

/** The operands of a chain of one operator. */
function chain(operator: string, expression: Expr): Expr[] {
  const pair = (expression as Node)[operator] as Pair | undefined;
  return pair ? [...chain(operator, pair.left), ...chain(operator, pair.right)] : [expression];
}

function isEntity(value: unknown): value is { __entity: { id: string } } {
  return typeof value === "object" && value !== null && "__entity" in value;
}

function pathOf(expression: Expr): string[] {
  const names: string[] = [];
  let current: Expr = expression;
  while ("." in current) {
    const step = (current as { ".": { left: Expr; attr: string } })["."];
    names.unshift(step.attr);
    current = step.left;
  }
  return "Var" in current ? [String(current.Var), ...names] : names;
}
