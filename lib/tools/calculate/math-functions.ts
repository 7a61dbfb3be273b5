import { ToolError } from "../tool-error";
import {
  add,
  compare,
  divide,
  exactRoot,
  floor,
  fromInteger,
  fromNumber,
  makeRational,
  multiply,
  negate,
  powInteger,
  round,
  subtract,
  toNumber,
  type Rational,
} from "./rational";

type MathFunction = { min: number; max: number; apply: (args: readonly Rational[]) => Rational };

const MANY = 200;
const zero = fromInteger(0n);

const invalid = (message: string): ToolError => new ToolError("calculation_invalid", message);

/** A function of one number that has no exact value in general. */
const real = (apply: (value: number) => number): MathFunction => ({
  min: 1,
  max: 1,
  apply: ([x = zero]) => fromNumber(apply(toNumber(x))),
});
const exact = (apply: (value: Rational) => Rational): MathFunction => ({
  min: 1,
  max: 1,
  apply: ([x = zero]) => apply(x),
});
const many = (apply: (values: readonly Rational[]) => Rational): MathFunction => ({ min: 1, max: MANY, apply });
const pair = (apply: (a: Rational, b: Rational) => Rational): MathFunction => ({
  min: 2,
  max: 2,
  apply: ([a = zero, b = zero]) => apply(a, b),
});

const sum = (values: readonly Rational[]): Rational => values.reduce(add, zero);
const mean = (values: readonly Rational[]): Rational => divide(sum(values), fromInteger(BigInt(values.length)));

export const mathFunctions: ReadonlyMap<string, MathFunction> = new Map(
  Object.entries({
    abs: exact((x) => (x.num < 0n ? negate(x) : x)),
    floor: exact((x) => ({ ...fromInteger(floor(x)), isExact: x.isExact })),
    ceil: exact((x) => ({ ...fromInteger(-floor(negate(x))), isExact: x.isExact })),
    trunc: exact((x) => ({ ...fromInteger(x.num / x.den), isExact: x.isExact })),
    round: { min: 1, max: 2, apply: ([x = zero, digits = zero]) => round(x, smallInteger(digits)) },
    sqrt: exact(squareRoot),
    cbrt: real(Math.cbrt),
    min: many((values) => values.reduce((a, b) => (compare(a, b) <= 0 ? a : b))),
    max: many((values) => values.reduce((a, b) => (compare(a, b) >= 0 ? a : b))),
    sum: many(sum),
    avg: many(mean),
    mean: many(mean),
    median: many(median),
    mod: pair(modulo),
    pow: pair(power),
    ln: real(logarithm(Math.log)),
    log: {
      min: 1,
      max: 2,
      apply: ([x = zero, base]) =>
        fromNumber(
          base === undefined
            ? logarithm(Math.log10)(toNumber(x))
            : logarithm(Math.log)(toNumber(x)) / logarithm(Math.log)(toNumber(base)),
        ),
    },
    log10: real(logarithm(Math.log10)),
    log2: real(logarithm(Math.log2)),
    exp: real(Math.exp),
    sin: real(Math.sin),
    cos: real(Math.cos),
    tan: real(Math.tan),
  } satisfies Record<string, MathFunction>),
);

export const mathConstants: ReadonlyMap<string, Rational> = new Map([
  // Thirty decimals; results are shown with fifteen.
  ["pi", approximate(3141592653589793238462643383279n)],
  ["e", approximate(2718281828459045235360287471352n)],
]);

function approximate(scaled: bigint): Rational {
  return makeRational(scaled, 10n ** 30n, false);
}

/** The remainder with the divisor's sign, so that it is never negative for a positive divisor. */
export function modulo(a: Rational, b: Rational): Rational {
  return subtract(a, multiply(b, fromInteger(floor(divide(a, b)))));
}

export function power(base: Rational, exponent: Rational): Rational {
  if (exponent.den === 1n) {
    if (base.num === 0n && exponent.num < 0n) throw invalid("This divides by zero.");
    return { ...powInteger(base, exponent.num), isExact: base.isExact && exponent.isExact };
  }
  if (base.num < 0n) throw invalid("A negative number has no such power.");
  if (exponent.num === 1n && exponent.den === 2n) return squareRoot(base);
  return fromNumber(Math.pow(toNumber(base), toNumber(exponent)));
}

function squareRoot(x: Rational): Rational {
  if (x.num < 0n) throw invalid("A negative number has no square root.");
  return exactRoot(x) ?? fromNumber(Math.sqrt(toNumber(x)));
}

function median(values: readonly Rational[]): Rational {
  const sorted = [...values].sort(compare);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? zero;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? zero;
  return divide(add(lower, upper), fromInteger(2n));
}

function logarithm(apply: (value: number) => number): (value: number) => number {
  return (value) => {
    if (!(value > 0)) throw invalid("Only positive numbers have a logarithm.");
    return apply(value);
  };
}

function smallInteger(value: Rational): number {
  if (value.den !== 1n || value.num > 100n || value.num < -100n)
    throw invalid("round takes between -100 and 100 digits.");
  return Number(value.num);
}
