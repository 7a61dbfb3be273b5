import { Environment } from "@marcbachmann/cel-js";
import type { JsonValue } from "../protocol/json.ts";

export type ExpressionNode =
  | { op: "value"; value: JsonValue }
  | { op: "name"; name: string }
  | { op: "member"; object: ExpressionNode; key: string }
  | { op: "index"; object: ExpressionNode; index: ExpressionNode }
  | { op: "list"; items: ExpressionNode[] }
  | { op: "binary"; operator: BinaryOperator; left: ExpressionNode; right: ExpressionNode }
  | { op: "not" | "negate"; operand: ExpressionNode }
  | { op: "choose"; test: ExpressionNode; yes: ExpressionNode; no: ExpressionNode }
  | { op: "call"; name: string; args: ExpressionNode[] }
  | { op: "each"; name: "exists" | "all"; list: ExpressionNode; variable: string; test: ExpressionNode };

const binaryOperators = ["==", "!=", "<", "<=", ">", ">=", "&&", "||", "in", "+", "-"] as const;
export type BinaryOperator = (typeof binaryOperators)[number];

/** Functions and how many arguments each takes, the receiver of a method included. */
const globalFunctions: Record<string, number> = {
  has: 1,
  size: 1,
  string: 1,
  int: 1,
  double: 1,
  timestamp: 1,
  duration: 1,
};
const methods: Record<string, number> = { startsWith: 2, endsWith: 2, contains: 2, matches: 2, lowerAscii: 1, size: 1 };

/** The expression cannot be read, or uses something outside the supported part of CEL. */
export class ExpressionError extends Error {
  override readonly name = "ExpressionError";
}

/** What the parser hands over; its own type describes every operator of CEL, of which we accept some. */
type ParsedNode = { op: string; args: unknown; start: number };

const environment = new Environment({ unlistedVariablesAreDyn: true });
const cache = new Map<string, ExpressionNode>();
const cacheLimit = 2_000;

/** Parses a CEL expression into the supported subset; throws `ExpressionError` with the position otherwise. */
export function parseExpression(source: string): ExpressionNode {
  const cached = cache.get(source);
  if (cached) return cached;
  let root: ParsedNode;
  try {
    root = environment.parse(source).ast as ParsedNode;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "syntax error") : String(error);
    throw new ExpressionError(`cannot parse "${source}": ${reason}`);
  }
  const node = convert(root, new Set(["event", "async"]), source);
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(source, node);
  return node;
}

function convert(node: ParsedNode, names: ReadonlySet<string>, source: string): ExpressionNode {
  const refuse = (what: string): never => {
    throw new ExpressionError(`${what} is not supported at position ${node.start} of "${source}"`);
  };
  const down = (child: unknown) => convert(child as ParsedNode, names, source);
  const args = Array.isArray(node.args) ? (node.args as unknown[]) : [node.args];

  if (isBinary(node.op)) return { op: "binary", operator: node.op, left: down(args[0]), right: down(args[1]) };
  switch (node.op) {
    case "value": {
      const value = node.args;
      if (typeof value === "bigint") return { op: "value", value: Number(value) };
      if (value === null || ["string", "number", "boolean"].includes(typeof value)) {
        return { op: "value", value: value as JsonValue };
      }
      return refuse("this literal");
    }
    case "id": {
      const name = String(node.args);
      return names.has(name) ? { op: "name", name } : refuse(`the name "${name}"`);
    }
    case ".":
      return { op: "member", object: down(args[0]), key: String(args[1]) };
    case "[]":
      return { op: "index", object: down(args[0]), index: down(args[1]) };
    case "list":
      return { op: "list", items: args.map(down) };
    case "!_":
      return { op: "not", operand: down(args[0]) };
    case "-_":
      return { op: "negate", operand: down(args[0]) };
    case "?:":
      return { op: "choose", test: down(args[0]), yes: down(args[1]), no: down(args[2]) };
    case "call": {
      const [name, list] = [String(args[0]), args[1] as unknown[]];
      if (globalFunctions[name] !== list.length) return refuse(`${name}() with ${list.length} argument(s)`);
      return { op: "call", name, args: list.map(down) };
    }
    case "rcall": {
      const [name, list] = [String(args[0]), args[2] as unknown[]];
      if (name === "exists" || name === "all") return convertEach(name, args[1], list, names, source, refuse);
      if (methods[name] !== list.length + 1) return refuse(`.${name}() with ${list.length} argument(s)`);
      return { op: "call", name, args: [down(args[1]), ...list.map(down)] };
    }
    default:
      return refuse(`"${node.op}"`);
  }
}

function convertEach(
  name: "exists" | "all",
  list: unknown,
  args: unknown[],
  names: ReadonlySet<string>,
  source: string,
  refuse: (what: string) => never,
): ExpressionNode {
  const variable = args[0] as ParsedNode | undefined;
  if (args.length !== 2 || variable?.op !== "id") return refuse(`.${name}() without a variable and a test`);
  const bound = String(variable.args);
  return {
    op: "each",
    name,
    list: convert(list as ParsedNode, names, source),
    variable: bound,
    test: convert(args[1] as ParsedNode, new Set([...names, bound]), source),
  };
}

function isBinary(op: string): op is BinaryOperator {
  return (binaryOperators as readonly string[]).includes(op);
}
