import { EvaluationError, type Evaluate, type Test } from "./evaluate-types";
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

/** `==` and `!=` on primitives never fail (different types are unequal); the order operators take numbers only. */
export function compileComparison(
  operator: "==" | "!=" | "<" | "<=" | ">" | ">=",
  left: Evaluate,
  right: Evaluate,
): Test {
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

/** Set tests on arrays. A literal set on the right becomes a hash set once; sets in facts are short, so they are scanned. */
export function compileSetTest(
  operator: "contains" | "containsAny" | "containsAll" | "isEmpty",
  left: Evaluate,
  right: Evaluate,
  isRightLiteral: boolean,
): Test {
  switch (operator) {
    case "isEmpty":
      return (request) => asSet(left(request)).length === 0;
    case "contains":
      return (request) => asSet(left(request)).includes(right(request));
    case "containsAll":
      return (request) => {
        const whole = asSet(left(request));
        for (const item of asSet(right(request))) if (!whole.includes(item)) return false;
        return true;
      };
    case "containsAny": {
      if (isRightLiteral) {
        let members: ReadonlySet<FactValue> | undefined;
        return (request) => {
          const whole = asSet(left(request));
          if (whole.length === 0) return false;
          members ??= new Set(asSet(right(request)));
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
