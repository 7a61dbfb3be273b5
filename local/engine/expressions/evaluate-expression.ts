import { isJsonObject, type JsonObject, type JsonValue } from "../protocol/json.ts";
import { parseDuration } from "../protocol/parse-duration.ts";
import { type ExpressionNode, parseExpression } from "./parse-expression.ts";

/** A missing attribute is `undefined`; instants and durations are milliseconds under their own type. */
type Value = JsonValue | undefined | Instant;

/** A point in time or a span of it, in milliseconds. A class, so that no JSON value can be taken for one. */
class Instant {
  readonly ms: number;
  constructor(ms: number) {
    this.ms = ms;
  }
}

type Variables = Record<string, Value>;

/**
 * The value of a CEL expression over the given variables, leniently: a missing attribute equals null, is unequal to
 * everything else, and counts as zero, empty or false where a value is needed. Throws on what has no meaning
 * (an unreadable timestamp, a bad regular expression).
 */
export function evaluateExpression(node: ExpressionNode, variables: Variables): Value {
  switch (node.op) {
    case "value":
      return node.value;
    case "name":
      return variables[node.name];
    case "member":
      return member(evaluateExpression(node.object, variables), node.key);
    case "index":
      return member(evaluateExpression(node.object, variables), evaluateExpression(node.index, variables));
    case "list":
      return node.items.map((item) => plain(evaluateExpression(item, variables)));
    case "not":
      return !truthy(evaluateExpression(node.operand, variables));
    case "negate":
      return -toNumber(evaluateExpression(node.operand, variables));
    case "choose":
      return evaluateExpression(truthy(evaluateExpression(node.test, variables)) ? node.yes : node.no, variables);
    case "binary":
      return binary(node, variables);
    case "call":
      return call(node.name, node.args, variables);
    case "each": {
      const list = evaluateExpression(node.list, variables);
      const items = Array.isArray(list) ? list : isRecord(list) ? Object.keys(list) : [];
      const test = (item: JsonValue) => truthy(evaluateExpression(node.test, { ...variables, [node.variable]: item }));
      return node.name === "exists" ? items.some(test) : items.every(test);
    }
  }
}

/** Whether an expression holds. One that cannot be evaluated does not hold: it matches nothing. */
export function expressionHolds(source: string, variables: Variables): boolean {
  try {
    return truthy(evaluateExpression(parseExpression(source), variables));
  } catch {
    return false;
  }
}

/** The value of a key expression (concurrency, debounce and the like); `null` when missing or not evaluable. */
export function evaluateKey(source: string, event: JsonValue): JsonValue {
  try {
    return plain(evaluateExpression(parseExpression(source), { event }));
  } catch {
    return null;
  }
}

function binary(node: Extract<ExpressionNode, { op: "binary" }>, variables: Variables): Value {
  const left = evaluateExpression(node.left, variables);
  if (node.operator === "&&") return truthy(left) && truthy(evaluateExpression(node.right, variables));
  if (node.operator === "||") return truthy(left) || truthy(evaluateExpression(node.right, variables));
  const right = evaluateExpression(node.right, variables);
  switch (node.operator) {
    case "==":
      return equal(left, right);
    case "!=":
      return !equal(left, right);
    case "<":
      return compare(left, right) < 0;
    case "<=":
      return compare(left, right) <= 0;
    case ">":
      return compare(left, right) > 0;
    case ">=":
      return compare(left, right) >= 0;
    case "in":
      if (left === undefined) return false;
      if (Array.isArray(right)) return right.some((item) => equal(left, item));
      return isRecord(right) && typeof left === "string" && Object.hasOwn(right, left);
    case "+":
      if (isInstant(left) || isInstant(right)) return new Instant(toNumber(left) + toNumber(right));
      if (typeof left === "string" || typeof right === "string") return `${toText(left)}${toText(right)}`;
      if (Array.isArray(left) && Array.isArray(right)) return [...left, ...right];
      return toNumber(left) + toNumber(right);
    case "-":
      if (isInstant(left)) return new Instant(toNumber(left) - toNumber(right));
      return toNumber(left) - toNumber(right);
  }
}

function call(name: string, args: ExpressionNode[], variables: Variables): Value {
  const values = args.map((argument) => evaluateExpression(argument, variables));
  const [subject, argument] = values;
  const text = toText(subject);
  switch (name) {
    case "has":
      return subject !== undefined;
    case "size":
      if (typeof subject === "string") return [...subject].length;
      if (Array.isArray(subject)) return subject.length;
      return isRecord(subject) ? Object.keys(subject).length : 0;
    case "string":
      return isInstant(subject) ? new Date(subject.ms).toISOString() : text;
    case "int":
      return Math.trunc(toNumber(subject));
    case "double":
      return toNumber(subject);
    case "timestamp":
      return instant(typeof subject === "string" ? Date.parse(subject) : toNumber(subject));
    case "duration":
      return instant(parseDuration(text) ?? Number.NaN);
    case "startsWith":
      return text.startsWith(toText(argument));
    case "endsWith":
      return text.endsWith(toText(argument));
    case "contains":
      return text.includes(toText(argument));
    case "lowerAscii":
      return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    case "matches":
      return new RegExp(toText(argument), "u").test(text);
    default:
      throw new TypeError(`unknown function ${name}`);
  }
}

function member(object: Value, key: Value): Value {
  if (Array.isArray(object)) return typeof key === "number" ? object[key] : undefined;
  if (!isRecord(object) || typeof key !== "string") return undefined;
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function equal(left: Value, right: Value): boolean {
  if (left === undefined || right === undefined) return left === null || right === null;
  if (isInstant(left) || isInstant(right)) return isInstant(left) && isInstant(right) && left.ms === right.ms;
  if (left === null || right === null || typeof left !== "object" || typeof right !== "object") return left === right;
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
    return left.every((item, index) => equal(item, right[index]));
  }
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && equal(left[key], right[key]))
  );
}

function compare(left: Value, right: Value): number {
  if (typeof left === "string" || typeof right === "string") {
    const [first, second] = [toText(left), toText(right)];
    return first < second ? -1 : first > second ? 1 : 0;
  }
  const [first, second] = [toNumber(left), toNumber(right)];
  if (Number.isNaN(first) || Number.isNaN(second)) throw new TypeError("values cannot be ordered");
  return first - second;
}

function truthy(value: Value): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return Boolean(value);
}

function toNumber(value: Value): number {
  if (value === undefined || value === null) return 0;
  if (isInstant(value)) return value.ms;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string" && value.trim() === "") return Number.NaN;
  return Number(value);
}

function toText(value: Value): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  return JSON.stringify(plain(value));
}

function plain(value: Value): JsonValue {
  if (value === undefined) return null;
  return isInstant(value) ? value.ms : value;
}

function instant(ms: number): Instant {
  if (!Number.isFinite(ms)) throw new TypeError("unreadable time");
  return new Instant(ms);
}

function isInstant(value: unknown): value is Instant {
  return value instanceof Instant;
}

function isRecord(value: Value): value is JsonObject {
  return isJsonObject(value) && !isInstant(value);
}
