import { roleWords } from "../approver-schema";
import type { Expr } from "../cedar/cedar-wasm";
import { operandsOf } from "../cedar/conjuncts";
import type { PolicyDefinition } from "../cedar/policy-definition";
import type { Stage } from "../cedar/schema-types";
import { classPlural } from "../class-words";
import { CLASS_GROUPS } from "../detectors/span-classes";
import { joinWords } from "@/lib/core/join-words";
import {
  clauses,
  comparisons,
  emptyClauses,
  phrases,
  resourceKeys,
  resources,
  spaced,
  timeComparisons,
} from "./rule-vocabulary";
import { textWords, valueWords } from "./value-words";

type Node = Record<string, unknown>;
type Pair = { left: Expr; right: Expr };

const kinds: Readonly<Record<string, string>> = {
  "Mandate::Tool": "a tool",
  "Mandate::Model": "a model",
  "Mandate::Workspace": "the workspace",
  "Mandate::Sink": "a recipient",
  "Mandate::Store": "a store",
};
const secrets: readonly string[] = ["secret", ...(CLASS_GROUPS.secret ?? [])];

/** The conditions of a rule, as clauses. */
export class ConditionWords {
  private readonly stages: readonly Stage[];
  private readonly resource: string;

  constructor(stages: readonly Stage[]) {
    this.stages = stages;
    this.resource = resources[stages[0] ?? "tool"];
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
        const parts = operandsOf(operator, expression).map((part) => this.test(part, yes));
        return isAnd ? joinClauses(parts) : `(${parts.join(" or ")})`;
      }
      case "!":
        return this.test((body as { arg: Expr }).arg, !yes);
      case "contains":
      case "containsAny":
      case "containsAll":
        return this.setTest(operator, pair, yes);
      case "isEmpty": {
        const { arg } = body as { arg: Expr };
        if (this.keyOf(arg) === "data.pii")
          return yes ? "nothing was found in the data" : "something was found in the data";
        return `${this.value(arg)} ${yes ? "is empty" : "is not empty"}`;
      }
      case "like": {
        const { left, pattern } = body as { left: Expr; pattern: ("Wildcard" | { Literal: string })[] };
        const text = pattern.map((part) => (part === "Wildcard" ? "*" : part.Literal)).join("");
        const subject = this.keyOf(left) === "tool.name" ? "the tool's name" : this.value(left);
        return `${subject} ${yes ? "looks like" : "does not look like"} “${text}”`;
      }
      case "is": {
        const kind = (body as { entity_type: string }).entity_type;
        return `the step ${yes ? "uses" : "does not use"} ${kinds[kind] ?? kind}`;
      }
      case "if-then-else": {
        const parts = body as { if: Expr; then: Expr; else: Expr };
        const [asked, first, second] = [this.test(parts.if), this.test(parts.then, yes), this.test(parts.else, yes)];
        return `(if ${asked}, then ${first}, else ${second})`;
      }
      case "has": {
        const { left, attr } = body as { left: Expr; attr: string | string[] };
        return `${this.value(left)} ${yes ? "has" : "does not have"} “${[attr].flat().join(".")}”`;
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

  /** Sets of classes, marks and roles have clauses of their own; of any other set it is said what is among it. */
  private setTest(operator: "contains" | "containsAny" | "containsAll", { left, right }: Pair, yes: boolean): string {
    const [whole, part] = [this.keyOf(left), this.keyOf(right)];
    const wanted = literals(right);
    const listed = literals(left);
    if (operator === "containsAll" && part === "data.pii") {
      if (whole === "data.masked") return yes ? "all that was found is masked" : "not all that was found is masked";
      if (whole === "data.purposeAllows")
        return yes ? "the purpose needs all that was found" : "more was found than the purpose needs";
      if (listed && isSame(listed, secrets)) return yes ? "no personal data was found" : "personal data was found";
    }
    if (wanted && whole) {
      const joint = operator === "containsAll" ? "and" : "or";
      const words = joinWords(
        wanted.map((value) => (whole === "approvals.roles" ? `“${roleWords(value)}”` : textWords(whole, value))),
        joint,
      );
      const several = wanted.length > 1;
      switch (whole) {
        case "data.pii":
          if (yes) return `${words} ${isPlural(words) ? "were" : "was"} found`;
          return several && joint === "or"
            ? `none of ${andWords(wanted)} were found`
            : `no ${words.replace(" and ", " or ")} ${isPlural(words) ? "were" : "was"} found`;
        case "data.masked":
          return `${words} ${several || isPlural(words) ? "are" : "is"} ${yes ? "" : several ? "not all " : "not "}masked`;
        case "data.purposeAllows":
          return `the purpose ${yes ? "needs" : "does not need"} ${words}`;
        case "data.taint":
          return `the run has ${yes ? "" : "not "}read ${several && yes && joint === "and" ? "both " : ""}${words}`;
        case "data.contentFlags":
          return `the content is ${yes ? "" : "not "}flagged as ${words}`;
        case "approvals.roles":
          return yes ? `somebody in the role ${words} approved it` : `nobody in the role ${words} approved it`;
      }
    }
    if (listed && operator === "contains") {
      const known = part ? listed.map((value) => textWords(part, value)) : listed.map((value) => `“${value}”`);
      const subject = this.value(right);
      if (yes || known.length === 1) return `${subject} ${yes ? "is" : "is not"} ${joinWords(known, "or")}`;
      return known.length === 2
        ? `${subject} is neither ${known.join(" nor ")}`
        : `${subject} is none of ${joinWords(known, "and")}`;
    }
    if (operator === "contains") return `${this.value(right, left)} ${yes ? "is" : "is not"} among ${this.value(left)}`;
    const some =
      operator === "containsAny"
        ? ["contains one of", "contains none of"]
        : ["contains all of", "does not contain all of"];
    return `${this.value(left)} ${some[yes ? 0 : 1]} ${this.value(right, left)}`;
  }

  private compare(operator: string, words: readonly [string, string], { left, right }: Pair, yes: boolean): string {
    const literal = "Value" in right ? right.Value : undefined;
    const isEqual = (operator === "==") === yes;
    if (operator === "==" || operator === "!=") {
      if (typeof literal === "boolean") return this.test(left, (operator === "==") === literal ? yes : !yes);
      if (literal === "") {
        const known = emptyClauses[this.keyOf(left) ?? ""];
        return known?.[isEqual ? 0 : 1] ?? `${this.value(left)} is ${isEqual ? "not " : ""}stated`;
      }
    }
    const isTime = this.keyOf(left)?.startsWith("time.") === true;
    const [asIs, opposite] = (isTime ? timeComparisons[operator] : undefined) ?? words;
    return `${this.value(left)} ${yes ? asIs : opposite} ${this.value(right, left)}`;
  }

  /** A yes-or-no fact. */
  private flag(expression: Expr, yes: boolean): string {
    const key = this.keyOf(expression) ?? "";
    const known = clauses[key];
    return known ? known[yes ? 0 : 1] : `“${spaced(key)}” is ${yes ? "" : "not "}so`;
  }

  /** An operand; a literal is said as a value of the fact that it is compared with. */
  private value(expression: Expr, comparedWith?: Expr): string {
    const [operator, body] = Object.entries(expression as Node)[0] ?? ["", null];
    const fact = comparedWith ? (this.keyOf(comparedWith) ?? "") : "";
    if (operator === "Value") {
      if (isEntity(body)) return body.__entity.id;
      return typeof body === "string" && fact === ""
        ? `“${body}”`
        : valueWords(fact, body as string | number | boolean);
    }
    if (operator === "Set")
      return joinWords(
        (body as Expr[]).map((item) => this.value(item, comparedWith)),
        "or",
      );
    if (operator === "neg") return `minus ${this.value((body as { arg: Expr }).arg)}`;
    if (operator === "Var")
      return body === "principal" ? "the agent" : body === "resource" ? `the ${this.resource}` : String(body);
    if (operator === ".") {
      const key = this.keyOf(expression) ?? "";
      return phrases[key] ?? clauses[key]?.[0] ?? spaced(key);
    }
    if (["+", "-", "*"].includes(operator)) {
      const { left, right } = body as Pair;
      const sign = operator === "*" ? "times" : operator === "+" ? "plus" : "minus";
      return `${this.value(left)} ${sign} ${this.value(right)}`;
    }
    if (
      operator in comparisons ||
      ["&&", "||", "!", "contains", "containsAny", "containsAll", "isEmpty", "like", "is", "if-then-else"].includes(
        operator,
      )
    ) {
      return `whether ${this.test(expression)}`;
    }
    return `a condition in Cedar (${operator})`;
  }

  /** The fact that an expression reads: `tool.external`, `data.pii`, `agent.owner`, `promptTokens`; null when it reads none. */
  private keyOf(expression: Expr): string | null {
    const names: string[] = [];
    let current: Expr = expression;
    while ("." in current) {
      const step = (current as { ".": { left: Expr; attr: string } })["."];
      names.unshift(step.attr);
      current = step.left;
    }
    if (names.length === 0 || !("Var" in current)) return null;
    if (current.Var === "context") return names.join(".");
    if (current.Var === "principal") return ["agent", ...names].join(".");
    // A rule of several stages may read what only one of their resources has.
    const keys = this.stages.map((stage) => [resourceKeys[stage], ...names].join("."));
    return keys.find((key) => key in phrases || key in clauses) ?? keys[0] ?? null;
  }
}

/** "a, b and c"; where a clause is a list itself, "a and b and c". */
export function joinClauses(parts: readonly string[]): string {
  return parts.some((part) => part.includes(",")) ? parts.join(" and ") : joinWords(parts, "and");
}

/** Most classes are named in the plural; "health data", "data on offences" and "invisible text" are not. */
const isPlural = (words: string): boolean => /s$|\)$/.test(words) && !words.startsWith("data on ");
const andWords = (classes: readonly string[]): string => joinWords(classes.map(classPlural), "and");
const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item));

/** The texts of a literal or of a set of literals; null for anything else. */
function literals(expression: Expr): string[] | null {
  if ("Value" in expression) return typeof expression.Value === "string" ? [expression.Value] : null;
  if (!("Set" in expression)) return null;
  const items = (expression.Set as Expr[]).map((item) => ("Value" in item ? item.Value : null));
  return items.every((item) => typeof item === "string") ? items : null;
}

function isEntity(value: unknown): value is { __entity: { id: string } } {
  return typeof value === "object" && value !== null && "__entity" in value;
}
