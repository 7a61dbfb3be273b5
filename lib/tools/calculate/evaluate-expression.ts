import { ToolError } from "../tool-error";
import { mathConstants, mathFunctions, modulo, power } from "./math-functions";
import { add, divide, fromInteger, multiply, negate, parseDecimal, subtract, type Rational } from "./rational";
import { showRational } from "./show-rational";
import { tokeniseExpression, type Token } from "./tokenise-expression";

const MAX_DEPTH = 50;
const hundred = fromInteger(100n);

/**
 * Calculates an expression by recursive descent over exact fractions; nothing is ever run as code.
 *
 *     sum     = product (("+" | "-") product)*      x + y% means x + x * y / 100, as on a pocket calculator
 *     product = signed (("*" | "/" | "%" | "mod" | "of") signed)*
 *     signed  = ("+" | "-") signed | power
 *     power   = postfix ("^" signed)?               right to left: 2^3^2 = 2^9, and -2^2 = -4
 *     postfix = primary "%"*                        a "%" before a number, name or parenthesis is a remainder
 *     primary = number | constant | function "(" sum ("," sum)* ")" | "(" sum ")"
 *
 * `isExact` says that `result` is the value itself, not rounded. Throws `calculation_invalid`.
 */
export function evaluateExpression(expression: string): { result: string; isExact: boolean } {
  const parser = new Parser(tokeniseExpression(expression));
  return showRational(parser.parseAll());
}

/** A value, and whether it was written as a bare percentage ("10%"), which changes what adding it means. */
type Value = { value: Rational; isPercent: boolean };

class Parser {
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  parseAll(): Rational {
    if (this.tokens.length === 0) throw new ToolError("calculation_invalid", "There is nothing to calculate.");
    const { value } = this.parseSum();
    if (this.at < this.tokens.length) throw this.unexpected();
    return value;
  }

  private parseSum(): Value {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new ToolError("calculation_invalid", "The expression is nested too deeply.");
    let left = this.parseProduct();
    for (let operator = this.takeSymbol("+", "-"); operator !== null; operator = this.takeSymbol("+", "-")) {
      const right = this.parseProduct();
      const amount = right.isPercent ? multiply(left.value, right.value) : right.value;
      left = { value: operator === "+" ? add(left.value, amount) : subtract(left.value, amount), isPercent: false };
    }
    this.depth -= 1;
    return left;
  }

  private parseProduct(): Value {
    let left = this.parseSigned();
    for (;;) {
      const operator = this.takeSymbol("*", "/", "%") ?? this.takeName("mod", "of");
      if (operator === null) return left;
      const { value } = this.parseSigned();
      if (operator === "*" || operator === "of") left = { value: multiply(left.value, value), isPercent: false };
      else if (operator === "/") left = { value: divide(left.value, value), isPercent: false };
      else left = { value: modulo(left.value, value), isPercent: false };
    }
  }

  private parseSigned(): Value {
    const sign = this.takeSymbol("+", "-");
    if (sign === null) return this.parsePower();
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new ToolError("calculation_invalid", "The expression is nested too deeply.");
    const signed = this.parseSigned();
    this.depth -= 1;
    return sign === "-" ? { ...signed, value: negate(signed.value) } : signed;
  }

  private parsePower(): Value {
    const base = this.parsePostfix();
    if (this.takeSymbol("^") === null) return base;
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new ToolError("calculation_invalid", "The expression is nested too deeply.");
    const exponent = this.parseSigned();
    this.depth -= 1;
    return { value: power(base.value, exponent.value), isPercent: false };
  }

  private parsePostfix(): Value {
    let current: Value = { value: this.parsePrimary(), isPercent: false };
    while (this.isSymbol("%") && !this.startsOperand(this.tokens[this.at + 1])) {
      this.at += 1;
      current = { value: divide(current.value, hundred), isPercent: true };
    }
    return current;
  }

  private parsePrimary(): Rational {
    const token = this.tokens[this.at];
    if (token?.kind === "number") {
      this.at += 1;
      return parseDecimal(token.text);
    }
    if (token?.kind === "name" && token.text !== "of" && token.text !== "mod") {
      this.at += 1;
      return this.parseName(token);
    }
    if (token?.kind === "name" && this.isSymbolAt(this.at + 1, "(")) {
      this.at += 1;
      return this.parseName(token);
    }
    if (this.takeSymbol("(") !== null) {
      const { value } = this.parseSum();
      this.expect(")");
      return value;
    }
    throw this.unexpected();
  }

  private parseName(token: Token): Rational {
    const constant = mathConstants.get(token.text);
    if (constant !== undefined && !this.isSymbol("(")) return constant;
    const known = mathFunctions.get(token.text);
    if (known === undefined) throw unknownName(token.text);
    this.expect("(");
    const args: Rational[] = [];
    if (!this.isSymbol(")")) {
      do args.push(this.parseSum().value);
      while (this.takeSymbol(",") !== null);
    }
    this.expect(")");
    if (args.length < known.min || args.length > known.max) {
      const wanted = known.min === known.max ? `${known.min}` : `${known.min} to ${known.max}`;
      throw new ToolError("calculation_invalid", `${token.text} takes ${wanted} numbers, not ${args.length}.`);
    }
    return known.apply(args);
  }

  /** Whether a token can only begin a further operand, so that a "%" before it is a remainder: "10 % 3", not "10% of 3". */
  private startsOperand(token: Token | undefined): boolean {
    if (token === undefined) return false;
    if (token.kind === "number") return true;
    return token.kind === "name" ? token.text !== "of" && token.text !== "mod" : token.text === "(";
  }

  private takeSymbol(...wanted: readonly string[]): string | null {
    const token = this.tokens[this.at];
    if (token?.kind !== "symbol" || !wanted.includes(token.text)) return null;
    this.at += 1;
    return token.text;
  }

  private takeName(...wanted: readonly string[]): string | null {
    const token = this.tokens[this.at];
    if (token?.kind !== "name" || !wanted.includes(token.text)) return null;
    this.at += 1;
    return token.text;
  }

  private isSymbol(text: string): boolean {
    return this.isSymbolAt(this.at, text);
  }

  private isSymbolAt(index: number, text: string): boolean {
    const token = this.tokens[index];
    return token?.kind === "symbol" && token.text === text;
  }

  private expect(symbol: string): void {
    if (this.takeSymbol(symbol) === null) throw this.unexpected(symbol);
  }

  private unexpected(wanted?: string): ToolError {
    const token = this.tokens[this.at];
    if (token?.kind === "name" && wanted === undefined && !isKnownName(token.text)) return unknownName(token.text);
    const found =
      token === undefined
        ? "The expression ends too early"
        : `“${token.text.slice(0, 30)}” at position ${token.at + 1} does not fit`;
    return new ToolError(
      "calculation_invalid",
      wanted === undefined ? `${found}.` : `${found}; “${wanted}” is missing.`,
    );
  }
}

function isKnownName(name: string): boolean {
  return mathFunctions.has(name) || mathConstants.has(name) || name === "of";
}

function unknownName(name: string): ToolError {
  const known = [...mathFunctions.keys(), ...mathConstants.keys()].join(", ");
  return new ToolError(
    "calculation_invalid",
    `“${name.slice(0, 30)}” is not known. Leave out units; known are ${known}.`,
  );
}
