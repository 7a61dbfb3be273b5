import type { Expr } from "./cedar-wasm";
import {
  compileAll,
  compileComparison,
  compileIsEmpty,
  compileLike,
  compileSetTest,
  compileTruth,
  evaluator,
} from "./compile-operators";
import { compilePath, readPath, slotOfPath } from "./compile-path";
import { EvaluationError, UnsupportedExpression, type Operand, type Test } from "./evaluate-types";

/** More nodes than any sensible rule has; a larger one is refused rather than run on every call. */
const maxNodes = 2_000;
const maxDepth = 200;

/**
 * Turns the body of a Cedar condition (its JSON form) into a closure, without `eval`. Throws `UnsupportedExpression`
 * for every operator outside the list below, so that the caller runs the policy on Cedar itself. The closure throws
 * `EvaluationError` where Cedar would report an error.
 */
export function compileCondition(expression: Expr): Test {
  const budget = { nodes: 0 };
  return compileTest(expression, budget, 0);
}

type Budget = { nodes: number };
type Pair = { left: Expr; right: Expr };
type Node = { [operator: string]: unknown };

function spend(budget: Budget, depth: number) {
  budget.nodes += 1;
  if (budget.nodes > maxNodes || depth > maxDepth) throw new UnsupportedExpression("the condition is too large");
}

function single(expression: Expr): [string, unknown] {
  const entries = Object.entries(expression as Node);
  const [entry] = entries;
  if (entries.length !== 1 || !entry) throw new UnsupportedExpression("malformed expression");
  return entry;
}

function compileTest(expression: Expr, budget: Budget, depth: number): Test {
  spend(budget, depth);
  const [operator, body] = single(expression);
  const test = (inner: Expr) => compileTest(inner, budget, depth + 1);
  const value = (inner: Expr) => compileOperand(inner, budget, depth + 1);
  switch (operator) {
    case "&&":
      return compileAll(conjuncts(expression, budget, depth));
    case "||": {
      const [left, right] = [test((body as Pair).left), test((body as Pair).right)];
      return (request) => left(request) || right(request);
    }
    case "!": {
      const { arg } = body as { arg: Expr };
      if ("isEmpty" in arg) {
        spend(budget, depth + 1);
        return compileIsEmpty(compileOperand((arg.isEmpty as { arg: Expr }).arg, budget, depth + 2), false);
      }
      if ("." in arg) return compileTruth(value(arg), false);
      const inner = test(arg);
      return (request) => !inner(request);
    }
    case "if-then-else": {
      const parts = body as { if: Expr; then: Expr; else: Expr };
      const [condition, yes, no] = [test(parts.if), test(parts.then), test(parts.else)];
      return (request) => (condition(request) ? yes(request) : no(request));
    }
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=": {
      const { left, right } = body as Pair;
      if (operator === "==" || operator === "!=") requirePrimitive(left, right);
      return compileComparison(operator, value(left), value(right));
    }
    case "contains":
    case "containsAny":
    case "containsAll": {
      const { left, right } = body as Pair;
      if (operator === "contains") requirePrimitive(right);
      return compileSetTest(operator, value(left), value(right));
    }
    case "isEmpty":
      return compileIsEmpty(value((body as { arg: Expr }).arg));
    case "like": {
      const { left, pattern } = body as { left: Expr; pattern: ("Wildcard" | { Literal: string })[] };
      return compileLike(evaluator(value(left)), pattern);
    }
    case "is": {
      const { left, entity_type, in: within } = body as { left: Expr; entity_type: string; in?: Expr };
      if (within !== undefined || !("Var" in left) || left.Var === "context") break;
      const variable = left.Var as "principal" | "action" | "resource";
      return (request) => request[variable].type === entity_type;
    }
    case "has": {
      const { left, attr } = body as { left: Expr; attr: string | string[] };
      const path = readPath(left);
      if (!path) break;
      const names = typeof attr === "string" ? [attr] : attr;
      const record = compilePath(path);
      return (request) => {
        let current: unknown = record(request);
        for (const name of names) {
          if (typeof current !== "object" || current === null)
            throw new EvaluationError("has on a value without attributes");
          if (!Object.hasOwn(current, name)) return false;
          current = (current as Record<string, unknown>)[name];
        }
        return true;
      };
    }
    case "Value":
    case ".":
      return compileTruth(value(expression));
  }
  throw new UnsupportedExpression(`operator ${operator}`);
}

/** The parts of a chain of `&&`, in the order in which they are evaluated. */
function conjuncts(expression: Expr, budget: Budget, depth: number): Test[] {
  if (!("&&" in expression)) return [compileTest(expression, budget, depth)];
  spend(budget, depth);
  const { left, right } = expression["&&"] as Pair;
  return [...conjuncts(left, budget, depth + 1), ...conjuncts(right, budget, depth + 1)];
}

function compileOperand(expression: Expr, budget: Budget, depth: number): Operand {
  spend(budget, depth);
  const [operator, body] = single(expression);
  if (operator === "Value") {
    return { kind: "literal", value: readLiteral(body) };
  }
  if (operator === "Set") {
    const items = (body as Expr[]).map((item) => {
      spend(budget, depth + 1);
      if (!("Value" in item)) throw new UnsupportedExpression("a set of anything but literals");
      return readLiteral(item.Value);
    });
    return { kind: "literal", value: items };
  }
  const path = readPath(expression);
  if (path) {
    const place = slotOfPath(path);
    return place ? { kind: "fact", ...place } : { kind: "computed", evaluate: compilePath(path) };
  }
  if (operator === "if-then-else") {
    const parts = body as { if: Expr; then: Expr; else: Expr };
    const condition = compileTest(parts.if, budget, depth + 1);
    const [yes, no] = [parts.then, parts.else].map((part) => evaluator(compileOperand(part, budget, depth + 1)));
    if (!yes || !no) throw new UnsupportedExpression("malformed expression");
    return { kind: "computed", evaluate: (request) => (condition(request) ? yes(request) : no(request)) };
  }
  return { kind: "computed", evaluate: compileTest(expression, budget, depth) };
}

function readLiteral(value: unknown): string | number | boolean {
  if (typeof value === "string" || typeof value === "boolean") return value;
  // Cedar's integers are 64 bits; a literal beyond 2^53 has already lost digits on its way here.
  if (typeof value === "number" && Number.isSafeInteger(value)) return value;
  throw new UnsupportedExpression("a literal that is not a text, a truth value or a safe integer");
}

/** Cedar compares sets and records deeply; only texts, numbers and truth values may reach `===`. */
function requirePrimitive(...expressions: Expr[]) {
  const isPrimitive = (expression: Expr): boolean => {
    if ("Value" in expression) return typeof expression.Value !== "object";
    const path = readPath(expression);
    if (path) return path.kind === "primitive";
    if ("Set" in expression || "Record" in expression || "if-then-else" in expression) return false;
    return true; // every other operator that compiles yields a truth value
  };
  if (!expressions.every(isPrimitive)) throw new UnsupportedExpression("comparison of sets, records or entities");
}
