import { ToolError } from "../tool-error";

/** An exact fraction in lowest terms; `den` is positive. `isExact` is false once a function without exact value was used. */
export type Rational = { num: bigint; den: bigint; isExact: boolean };

/** Numbers may grow to about 3,000 decimal digits; what is larger is a mistake or an attack. */
const MAX_BITS = 10_000;

const tooLarge = (): ToolError => new ToolError("calculation_invalid", "The numbers become too large.");

export function makeRational(num: bigint, den: bigint, isExact: boolean): Rational {
  if (den === 0n) throw new ToolError("calculation_invalid", "This divides by zero.");
  const divisor = gcd(num < 0n ? -num : num, den < 0n ? -den : den);
  const sign = den < 0n ? -1n : 1n;
  const result = { num: (sign * num) / divisor, den: (sign * den) / divisor, isExact };
  if (bitLength(result.num) > MAX_BITS || bitLength(result.den) > MAX_BITS) throw tooLarge();
  return result;
}

export const fromInteger = (value: bigint): Rational => ({ num: value, den: 1n, isExact: true });
export const add = (a: Rational, b: Rational): Rational =>
  makeRational(a.num * b.den + b.num * a.den, a.den * b.den, a.isExact && b.isExact);
export const negate = (a: Rational): Rational => ({ ...a, num: -a.num });
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));
export const multiply = (a: Rational, b: Rational): Rational =>
  makeRational(a.num * b.num, a.den * b.den, a.isExact && b.isExact);
export const divide = (a: Rational, b: Rational): Rational =>
  makeRational(a.num * b.den, a.den * b.num, a.isExact && b.isExact);

/** -1, 0 or 1. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Reads "12.5" or "1.2e-3" exactly. */
export function parseDecimal(text: string): Rational {
  const match = /^(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/.exec(text);
  const whole = match?.[1] ?? "";
  const fraction = match?.[2] ?? "";
  if (match === null || whole + fraction === "")
    throw new ToolError("calculation_invalid", `“${text}” is not a number.`);
  const exponent = Number(match[3] ?? "0") - fraction.length;
  if (Math.abs(exponent) > 3_000) throw tooLarge();
  const digits = BigInt(whole + fraction);
  return exponent >= 0
    ? makeRational(digits * 10n ** BigInt(exponent), 1n, true)
    : makeRational(digits, 10n ** BigInt(-exponent), true);
}

/** The largest integer not above the number. */
export function floor(a: Rational): bigint {
  const quotient = a.num / a.den;
  return a.num < 0n && a.num % a.den !== 0n ? quotient - 1n : quotient;
}

/** Rounds half away from zero, as in commerce, to `digits` decimal places (may be negative). */
export function round(a: Rational, digits: number): Rational {
  const scale = 10n ** BigInt(Math.abs(digits));
  const scaled = digits >= 0 ? multiply(a, fromInteger(scale)) : divide(a, fromInteger(scale));
  const isNegative = scaled.num < 0n;
  const magnitude = isNegative ? negate(scaled) : scaled;
  const rounded = floor(add(magnitude, makeRational(1n, 2n, true)));
  const signed = fromInteger(isNegative ? -rounded : rounded);
  const result = digits >= 0 ? divide(signed, fromInteger(scale)) : multiply(signed, fromInteger(scale));
  return { ...result, isExact: a.isExact };
}

export function toNumber(a: Rational): number {
  // Shift both to at most 1,000 bits first, so that neither overflows a double.
  const excess = BigInt(Math.max(0, Math.max(bitLength(a.num), bitLength(a.den)) - 1_000));
  const den = a.den >> excess;
  return den === 0n ? (a.num < 0n ? -Infinity : Infinity) : Number(a.num >> excess) / Number(den);
}

/** The nearest fraction of a double; its result counts as approximate. */
export function fromNumber(value: number): Rational {
  if (!Number.isFinite(value)) throw new ToolError("calculation_invalid", "The result is not a finite number.");
  const text = value.toPrecision(15);
  const rational = parseDecimal(text.replace("-", ""));
  return { ...(value < 0 ? negate(rational) : rational), isExact: false };
}

/** Exact power with an integer exponent of modest size. */
export function powInteger(base: Rational, exponent: bigint): Rational {
  const size = exponent < 0n ? -exponent : exponent;
  const bits = Math.max(bitLength(base.num), bitLength(base.den)) - 1;
  if (bits > 0 && size * BigInt(bits) > BigInt(MAX_BITS)) throw tooLarge();
  // With a base of 0, 1 or -1 only whether the exponent is even matters.
  const effective = bits > 0 ? size : size === 0n ? 0n : 2n - (size % 2n);
  const powered = makeRational(base.num ** effective, base.den ** effective, base.isExact);
  return exponent < 0n ? divide(fromInteger(1n), powered) : powered;
}

/** The exact square root when there is one. */
export function exactRoot(a: Rational): Rational | null {
  const num = integerRoot(a.num);
  const den = integerRoot(a.den);
  return num * num === a.num && den * den === a.den ? makeRational(num, den, a.isExact) : null;
}

/** Newton's method on integers: the largest r with r * r <= value. */
function integerRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt((bitLength(value) >> 1) + 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

function bitLength(value: bigint): number {
  const hex = (value < 0n ? -value : value).toString(16);
  return hex.length * 4 - (Math.clz32(parseInt(hex.charAt(0), 16)) - 28);
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
