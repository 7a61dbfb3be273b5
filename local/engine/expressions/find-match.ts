import { canonicalJson, type JsonValue } from "../protocol/json.ts";
import { evaluateExpression } from "./evaluate-expression.ts";
import { type ExpressionNode, parseExpression } from "./parse-expression.ts";

export type Match = { path: string; value: string };

/**
 * Finds, in a wait's expression, a condition `async.<path> == <something known now>` that every matching event must meet.
 * It is stored beside the wait so that an event finds its waits through an index instead of trying them all.
 * `null` when there is none; the whole expression is still evaluated afterwards.
 */
export function findMatch(source: string, triggerEvent: JsonValue): Match | null {
  for (const condition of conjunction(parseExpression(source))) {
    if (condition.op !== "binary" || condition.operator !== "==") continue;
    const sides = [
      [condition.left, condition.right],
      [condition.right, condition.left],
    ] as const;
    for (const [incoming, known] of sides) {
      const path = pathOf(incoming);
      if (path?.[0] !== "async" || mentionsIncoming(known)) continue;
      const value = safeValue(known, triggerEvent);
      // Null also equals a missing attribute, which has no value to look up.
      if (value !== null) return { path: JSON.stringify(path.slice(1)), value };
    }
  }
  return null;
}

/** The value that an incoming event has at a stored path, in the form in which waits store it; `null` when it has none. */
export function matchValueAt(path: string, event: JsonValue): string | null {
  let value: JsonValue | undefined = event;
  for (const key of JSON.parse(path) as string[]) {
    if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, key)) return null;
    value = value[key];
  }
  return scalarText(value);
}

function safeValue(node: ExpressionNode, event: JsonValue): string | null {
  try {
    const value = evaluateExpression(node, { event });
    return typeof value === "object" ? null : scalarText(value);
  } catch {
    return null;
  }
}

function scalarText(value: JsonValue | undefined): string | null {
  if (value === undefined || value === null || typeof value === "object") return null;
  const text = canonicalJson(value);
  // Index entries have a size limit; a value this long is left to the full expression.
  return text.length <= 500 ? text : null;
}

function conjunction(node: ExpressionNode): ExpressionNode[] {
  return node.op === "binary" && node.operator === "&&"
    ? [...conjunction(node.left), ...conjunction(node.right)]
    : [node];
}

function pathOf(node: ExpressionNode): string[] | null {
  if (node.op === "name") return [node.name];
  const key =
    node.op === "member" ? node.key : node.op === "index" && node.index.op === "value" ? node.index.value : null;
  if ((node.op !== "member" && node.op !== "index") || typeof key !== "string") return null;
  const parent = pathOf(node.object);
  return parent ? [...parent, key] : null;
}

function mentionsIncoming(node: ExpressionNode): boolean {
  return JSON.stringify(node).includes('"name":"async"');
}
