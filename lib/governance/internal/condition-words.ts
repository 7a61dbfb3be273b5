import type { Expr } from "../cedar/cedar-wasm";
import { operandsOf } from "../cedar/conjuncts";
import type { PolicyDefinition } from "../cedar/policy-definition";
import type { Stage } from "../cedar/schema-types";
import { joinWords } from "@/lib/core/join-words";
import { clauses, comparisons, owners, phrases, resources, spaced } from "./rule-vocabulary";

type Node = Record<string, unknown>;
type Pair = { left: Expr; right: Expr };

const quoted = (value: unknown): string => (typeof value === "string" ? `“${value}”` : String(value));

/** The conditions of a rule, as clauses. */
export class ConditionWords {
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
        const parts = operandsOf(operator, expression).map((part) => this.test(part, yes));
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
      return joinWords(
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
