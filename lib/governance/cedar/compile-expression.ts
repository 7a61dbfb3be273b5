import type { Expr } from "./cedar-wasm";
import { compileComparison, compileLike, compileSetTest } from "./compile-operators";
import { compilePath, readPath } from "./compile-path";
import { EvaluationError, UnsupportedExpression, type Evaluate, type Test } from "./evaluate-types";

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
  const value = (inner: Expr) => compileValue(inner, budget, depth + 1);
  switch (operator) {
    case "&&": {
      const [left, right] = [test((body as Pair).left), test((body as Pair).right)];
      return (request) => left(request) && right(request);
    }
    case "||": {
      const [left, right] = [test((body as Pair).left), test((body as Pair).right)];
      return (request) => left(request) || right(request);
    }
    case "!": {
      const inner = test((body as { arg: Expr }).arg);
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
      return compileSetTest(operator, value(left), value(right), "Set" in right);
    }
    case "isEmpty": {
      const inner = value((body as { arg: Expr }).arg);
      return compileSetTest("isEmpty", inner, inner, false);
    }
    case "like": {
      const { left, pattern } = body as { left: Expr; pattern: ("Wildcard" | { Literal: string })[] };
      return compileLike(value(left), pattern);
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
    case ".": {
      const inner = value(expression);
      return (request) => {
        const result = inner(request);
        if (typeof result !== "boolean") throw new EvaluationError("expected true or false");
        return result;
      };
    }
  }
  throw new UnsupportedExpression(`operator ${operator}`);
}

function compileValue(expression: Expr, budget: Budget, depth: number): Evaluate {
  spend(budget, depth);
  const [operator, body] = single(expression);
  if (operator === "Value") {
    const literal = readLiteral(body);
    return () => literal;
  }
  if (operator === "Set") {
    const items = (body as Expr[]).map((item) => {
      spend(budget, depth + 1);
      if (!("Value" in item)) throw new UnsupportedExpression("a set of anything but literals");
      return readLiteral(item.Value);
    });
    return () => items;
  }
  const path = readPath(expression);
  if (path) return compilePath(path);
  if (operator === "if-then-else") {
    const parts = body as { if: Expr; then: Expr; else: Expr };
    const condition = compileTest(parts.if, budget, depth + 1);
    const [yes, no] = [compileValue(parts.then, budget, depth + 1), compileValue(parts.else, budget, depth + 1)];
    return (request) => (condition(request) ? yes(request) : no(request));
  }
  return compileTest(expression, budget, depth);
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
