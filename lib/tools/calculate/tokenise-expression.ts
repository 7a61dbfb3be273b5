import { ToolError } from "../tool-error";

export type Token =
  | { kind: "number"; text: string; at: number }
  | { kind: "name"; text: string; at: number }
  | { kind: "symbol"; text: "+" | "-" | "*" | "/" | "^" | "%" | "(" | ")" | ","; at: number };

export const maxExpressionChars = 1_000;
const MAX_TOKENS = 500;

const SAME: Readonly<Record<string, string>> = {
  "×": "*",
  "·": "*",
  "∙": "*",
  "÷": "/",
  "−": "-",
  "–": "-",
  "**": "^",
};
/** 1,234,567.89 · 1_000 · 1'000 · 1 000 with a narrow space. The comma counts only where it cannot part arguments. */
const GROUPED = /^\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?(?:[eE][+-]?\d+)?/;
const PLAIN = /^(?:\d[\d_'’\u202f\u00a0]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/;

/** Cuts an expression into numbers, names and symbols. Throws `calculation_invalid` with the place of what it cannot read. */
export function tokeniseExpression(expression: string): Token[] {
  if (expression.length > maxExpressionChars) {
    throw new ToolError("calculation_invalid", `The expression is longer than ${maxExpressionChars} characters.`);
  }
  const tokens: Token[] = [];
  /** Whether each open parenthesis belongs to a function, whose arguments commas part. */
  const parentheses: boolean[] = [];
  let at = 0;
  while (at < expression.length) {
    const rest = expression.slice(at);
    const space = /^\s+/.exec(rest);
    if (space !== null) {
      at += space[0].length;
      continue;
    }
    const token = readToken(rest, at, parentheses.includes(true));
    if (token.value.kind === "symbol" && token.value.text === "(") parentheses.push(isFunctionName(tokens));
    if (token.value.kind === "symbol" && token.value.text === ")") parentheses.pop();
    tokens.push(token.value);
    at += token.length;
    if (tokens.length > MAX_TOKENS) throw new ToolError("calculation_invalid", "The expression has too many parts.");
  }
  return tokens;
}

/** Whether the tokens end with a name that is called. "of" never is; "mod" is not when it stands between two operands. */
function isFunctionName(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  if (last?.kind !== "name" || last.text === "of") return false;
  const before = tokens.at(-2);
  const isOperator = last.text === "mod" && (before?.kind === "number" || before?.text === ")" || before?.text === "%");
  return !isOperator;
}

function readToken(rest: string, at: number, isInFunction: boolean): { value: Token; length: number } {
  const number = (isInFunction ? null : GROUPED.exec(rest)) ?? PLAIN.exec(rest);
  if (number !== null) {
    const text = number[0].replace(/[,_'’\u202f\u00a0]/g, "");
    return { value: { kind: "number", text, at }, length: number[0].length };
  }
  const name = /^[A-Za-z][A-Za-z0-9]*/.exec(rest) ?? /^[πτ]/.exec(rest);
  if (name !== null) {
    const text = name[0] === "π" ? "pi" : name[0].toLowerCase();
    return { value: { kind: "name", text, at }, length: name[0].length };
  }
  const symbol = /^(?:\*\*|[-+*/^%(),×·∙÷−–])/.exec(rest);
  if (symbol === null) {
    throw new ToolError(
      "calculation_invalid",
      `“${[...rest][0] ?? ""}” at position ${at + 1} cannot be calculated with. Leave out units and currency signs.`,
    );
  }
  const text = (SAME[symbol[0]] ?? symbol[0]) as Extract<Token, { kind: "symbol" }>["text"];
  return { value: { kind: "symbol", text, at }, length: symbol[0].length };
}
