import { missing } from "./compile-path";
import { EvaluationError, type Evaluate, type Operand, type Test } from "./evaluate-types";
import type { FactValue } from "./request";

function asLong(value: FactValue): number {
  if (typeof value !== "number") throw new EvaluationError("expected a number");
  return value;
}

function asText(value: FactValue): string {
  if (typeof value !== "string") throw new EvaluationError("expected a text");
  return value;
}

function asSet(value: FactValue): readonly FactValue[] {
  if (!Array.isArray(value)) throw new EvaluationError("expected a set");
  return value as readonly FactValue[];
}

/** An operand as a closure. */
export function evaluator(operand: Operand): Evaluate {
  switch (operand.kind) {
    case "fact": {
      const { slot, name } = operand;
      return (request) => request.values[slot] ?? missing(name);
    }
    case "literal": {
      const { value } = operand;
      return () => value;
    }
    case "computed":
      return operand.evaluate;
  }
}

/** A truth value, or the opposite of one. Facts are read in place: most conditions are made of such tests. */
export function compileTruth(operand: Operand, wanted = true): Test {
  if (operand.kind === "fact") {
    const { slot, name } = operand;
    return (request) => asTruth(request.values[slot] ?? missing(name)) === wanted;
  }
  const value = evaluator(operand);
  return (request) => asTruth(value(request)) === wanted;
}

function asTruth(value: FactValue): boolean {
  if (typeof value !== "boolean") throw new EvaluationError("expected true or false");
  return value;
}

/** `==` and `!=` on primitives never fail (different types are unequal); the order operators take numbers only. */
export function compileComparison(
  operator: "==" | "!=" | "<" | "<=" | ">" | ">=",
  leftOperand: Operand,
  rightOperand: Operand,
): Test {
  if ((operator === "==" || operator === "!=") && leftOperand.kind === "fact" && rightOperand.kind === "literal") {
    const { slot, name } = leftOperand;
    const { value } = rightOperand;
    const wanted = operator === "==";
    return (request) => ((request.values[slot] ?? missing(name)) === value) === wanted;
  }
  const [left, right] = [evaluator(leftOperand), evaluator(rightOperand)];
  switch (operator) {
    case "==":
      return (request) => left(request) === right(request);
    case "!=":
      return (request) => left(request) !== right(request);
    case "<":
      return (request) => asLong(left(request)) < asLong(right(request));
    case "<=":
      return (request) => asLong(left(request)) <= asLong(right(request));
    case ">":
      return (request) => asLong(left(request)) > asLong(right(request));
    case ">=":
      return (request) => asLong(left(request)) >= asLong(right(request));
  }
}

/** Whether a set is empty, or is not. */
export function compileIsEmpty(operand: Operand, wanted = true): Test {
  if (operand.kind === "fact") {
    const { slot, name } = operand;
    return (request) => (asSet(request.values[slot] ?? missing(name)).length === 0) === wanted;
  }
  const value = evaluator(operand);
  return (request) => (asSet(value(request)).length === 0) === wanted;
}

/** Set tests on arrays. A literal set on the right becomes a hash set once; sets in facts are short, so they are scanned. */
export function compileSetTest(
  operator: "contains" | "containsAny" | "containsAll",
  leftOperand: Operand,
  rightOperand: Operand,
): Test {
  const [left, right] = [evaluator(leftOperand), evaluator(rightOperand)];
  switch (operator) {
    case "contains": {
      if (leftOperand.kind === "fact" && rightOperand.kind === "literal") {
        const { slot, name } = leftOperand;
        const { value } = rightOperand;
        return (request) => {
          const whole = asSet(request.values[slot] ?? missing(name));
          return whole.length > 0 && whole.includes(value);
        };
      }
      return (request) => asSet(left(request)).includes(right(request));
    }
    case "containsAll":
      return (request) => {
        const whole = asSet(left(request));
        for (const item of asSet(right(request))) if (!whole.includes(item)) return false;
        return true;
      };
    case "containsAny": {
      if (rightOperand.kind === "literal") {
        const members: ReadonlySet<FactValue> = new Set(asSet(rightOperand.value));
        return (request) => {
          const whole = asSet(left(request));
          if (whole.length === 0) return false;
          for (const item of whole) if (members.has(item)) return true;
          return false;
        };
      }
      return (request) => {
        const whole = asSet(left(request));
        for (const item of asSet(right(request))) if (whole.includes(item)) return true;
        return false;
      };
    }
  }
}

/** All of them, in order, until one fails: a chain of `&&` as one closure instead of one inside the other. */
export function compileAll(tests: readonly Test[]): Test {
  const [first, second, third, fourth] = tests;
  if (!first) return () => true;
  if (!second) return first;
  if (!third) return (request) => first(request) && second(request);
  if (!fourth) return (request) => first(request) && second(request) && third(request);
  return (request) => {
    for (const test of tests) if (!test(request)) return false;
    return true;
  };
}

/** `like` with `*` wildcards: the literal pieces must occur in order. Greedy search, at most pattern × text steps. */
export function compileLike(left: Evaluate, pattern: readonly ("Wildcard" | { readonly Literal: string })[]): Test {
  const pieces: string[] = [""];
  for (const element of pattern) {
    if (element === "Wildcard") pieces.push("");
    else pieces[pieces.length - 1] += element.Literal;
  }
  const first = pieces[0] ?? "";
  if (pieces.length === 1) return (request) => asText(left(request)) === first;
  const last = pieces.at(-1) ?? "";
  const middle = pieces.slice(1, -1).filter((piece) => piece !== "");
  return (request) => {
    const text = asText(left(request));
    if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
    const end = text.length - last.length;
    let position = first.length;
    for (const piece of middle) {
      const found = text.indexOf(piece, position);
      if (found < 0 || found + piece.length > end) return false;
      position = found + piece.length;
    }
    return true;
  };
}
